import { orgPaths } from '#domains/directory'
import { sql, type Tx } from '#platform/db/tx'
import type { Closing, Detector, FindingState, Sighting } from './rules/index.ts'

/** A finding as stored. */
export type Finding = {
  id: string
  detector: Detector
  matter: string
  matterName: string
  taskCode: string
  place: string
  org: string
  orgPath: string
  element: string
  facts: Readonly<Record<string, string | number>>
  state: FindingState
  count: number
  firstAt: Date
  lastAt: Date
  closedBy: Closing | null
  closing: string | null
  basis: string | null
  closedUser: string | null
  closedAt: Date | null
  ruledUser: string | null
  ruledAt: Date | null
}

export const COLUMNS = sql`f.id, f.detector, f.matter, f.matter_name, f.task_code, f.place, f.org, f.org_path, f.element, f.facts, f.state,
  f.count, f.first_at, f.last_at, f.closed_by, f.closing, f.basis, f.closed_user, f.closed_at, f.ruled_user, f.ruled_at`

/** Writes down a sighting: a new finding, or more evidence on the open one; evidence already there counts once. Answers its id. */
export async function noteSighting(tx: Tx, seen: Sighting): Promise<{ id: string; isNew: boolean }> {
  const path = (await orgPaths(tx, [seen.org])).get(seen.org) ?? ''
  const id = tx.id()
  const row = await tx.one<{
    id: string
  }>(sql`insert into drift.findings (city, id, detector, matter, matter_name, task_code, place, org, org_path,
      element, facts, state, count, first_at, last_at)
    values (${tx.city}, ${id}, ${seen.detector}, ${seen.matter}, ${seen.matterName}, ${seen.taskCode}, ${seen.place}, ${seen.org}, ${path},
      ${seen.element}, ${JSON.stringify(seen.facts)}, 'open', 0, ${tx.now}, ${tx.now})
    on conflict (city, matter, place, org, detector, element) where state = 'open'
      do update set facts = excluded.facts returning id`)
  for (const { key, kind, ref, text } of seen.evidence) {
    const added = await tx.run(sql`insert into drift.evidence (city, finding, key, at, kind, ref, text)
      values (${tx.city}, ${row.id}, ${key}, ${tx.now}, ${kind}, ${ref}, ${text}) on conflict do nothing`)
    if (added > 0)
      await tx.run(
        sql`update drift.findings set count = count + 1, last_at = ${tx.now} where city = ${tx.city} and id = ${row.id}`,
      )
  }
  return { id: row.id, isNew: row.id === id }
}

export async function findingForUpdate(tx: Tx, id: string): Promise<Finding | undefined> {
  return tx.maybe<Finding>(
    sql`select ${COLUMNS} from drift.findings f where f.city = ${tx.city} and f.id = ${id} for update`,
  )
}

export type Closure = { id: string; by: Closing; text: string; basis: string | null; user: string | null }

export function closeFinding(tx: Tx, { id, by, text, basis, user }: Closure): void {
  tx.queue(sql`update drift.findings set state = 'closed', closed_by = ${by}, closing = ${text}, basis = ${basis}, closed_user = ${user},
      closed_at = ${tx.now} where city = ${tx.city} and id = ${id}`)
}
