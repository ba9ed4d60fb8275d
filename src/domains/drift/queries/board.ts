import { scopePredicate } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { empty, raw, type Sql, sql } from '#platform/db/tx'
import { pageOf, readCursor } from '#rules/casework'
import { ageInDays, type Detector, type FindingState } from '../rules/index.ts'
import { COLUMNS, type Finding } from '../store.ts'

export type BoardAsked = {
  state?: FindingState
  detector?: Detector
  org?: string
  place?: string
  cursor?: string
  limit: number
}

export type BoardLine = Finding & { age: number }

/** Findings in reach, the oldest first. Index findings_board. */
export async function board(ctx: Ctx, asked: BoardAsked): Promise<{ rows: readonly BoardLine[]; next: string | null }> {
  return ctx.reading('drift.read', async (tx) => {
    const rows = await tx.rows<Finding>(sql`select ${COLUMNS} from drift.findings f
      where f.city = ${tx.city} and ${reachOf(ctx)}${narrowed(asked)}${after(asked.cursor)}
      order by f.first_at, f.id limit ${asked.limit + 1}`)
    const aged = rows.map((row) => ({ ...row, age: ageInDays(row.firstAt, row.closedAt ?? tx.now) }))
    return pageOf(aged, asked.limit, (row) => ({ at: row.firstAt.toISOString(), id: row.id }))
  })
}

export type Count = { place: string; open: number; oldest: Date | null; closed: number }

/** How many stand open by place, and since when. */
export async function boardCounts(ctx: Ctx): Promise<readonly Count[]> {
  return ctx.reading('drift.read', async (tx) =>
    tx.rows<Count>(sql`select f.place, (count(*) filter (where f.state = 'open'))::int as open,
        min(f.first_at) filter (where f.state = 'open') as oldest, (count(*) filter (where f.state <> 'open'))::int as closed
      from drift.findings f where f.city = ${tx.city} and ${reachOf(ctx)} group by f.place order by open desc, f.place`),
  )
}

export type EvidenceLine = { key: string; at: Date; kind: string; ref: string | null; text: string | null }

/** A finding with what it rests on. */
export async function findingDetail(
  ctx: Ctx,
  id: string,
): Promise<{ finding: BoardLine; evidence: readonly EvidenceLine[] }> {
  return ctx.reading('drift.read', async (tx) => {
    const finding =
      (await tx.maybe<Finding>(
        sql`select ${COLUMNS} from drift.findings f where f.city = ${tx.city} and f.id = ${id} and ${reachOf(ctx)}`,
      )) ?? reject('missing', 'drift.not-found')
    const evidence = await tx.rows<EvidenceLine>(sql`select e.key, e.at, e.kind, e.ref, e.text from drift.evidence e
      where e.city = ${tx.city} and e.finding = ${id} order by e.at desc, e.key limit 200`)
    return { finding: { ...finding, age: ageInDays(finding.firstAt, finding.closedAt ?? tx.now) }, evidence }
  })
}

function reachOf(ctx: Ctx): Sql {
  return scopePredicate(ctx.actor, 'drift.read', { org: raw('f.org'), orgPath: raw('f.org_path') })
}

function narrowed({ state, detector, org, place }: BoardAsked): Sql {
  return sql`${state ? sql` and f.state = ${state}` : empty}${detector ? sql` and f.detector = ${detector}` : empty}${
    org ? sql` and f.org = ${org}` : empty
  }${place ? sql` and starts_with(f.place, ${place})` : empty}`
}

function after(cursor: string | undefined): Sql {
  if (cursor === undefined) return empty
  const { at, id } = insist(readCursor(cursor))
  return sql` and (f.first_at, f.id) > (${at}::timestamptz, ${id}::uuid)`
}
