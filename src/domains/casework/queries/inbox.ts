import { actsFor } from '#domains/directory'
import { insist } from '#kit/ruling'
import { holds, type Staff } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { empty, join, type Sql, sql, type Tx } from '#platform/db/tx'
import { type TaskKind, taskKindsFor } from '../process.ts'
import { pageOf, readCursor } from '../rules/cursor.ts'

export type InboxLine = {
  task: string
  kind: string
  state: string
  number: string
  caseKind: string
  subject: string
  classCode: string | null
  place: string | null
  urgency: string
  demand: string | null
  org: string
  section: string | null
  assignee: string | null
  openedAt: Date
  startedAt: Date | null
  dueAt: Date | null
  dueProvisional: boolean
  urgentAt: Date
  warnings: readonly string[]
}

export type InboxFilter = { cursor?: string; limit: number; kind?: string; until?: Date; mine?: boolean }

const LINE = sql`t.id as task, t.kind, t.state, t.case_number as number, t.case_kind, t.case_subject as subject, t.case_class as class_code,
  t.case_place as place, t.case_urgency as urgency, t.case_demand as demand, t.org, t.section, t.assignee, t.opened_at, t.started_at,
  t.due_at, t.due_provisional, t.urgent_at, t.warnings`

/**
 * My tasks over all kinds of cases, most urgent first: what is mine by name, and what lies in the queue of my unit (or
 * section) and my posts allow. Two index scans (tasks_inbox_person, tasks_inbox_org), merged.
 */
export async function inbox(
  ctx: Ctx,
  filter: InboxFilter,
): Promise<{ rows: readonly InboxLine[]; next: string | null }> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return { rows: [], next: null }
  const kinds = taskKindsFor((permission) => holds(actor, permission))
  return ctx.reading('casework.inbox', async (tx) => {
    const narrowed = sql`${after(filter)}${filter.kind ? sql` and t.kind = ${filter.kind}` : empty}${filter.until ? sql` and t.urgent_at < ${filter.until}` : empty}`
    const most = filter.limit + 1
    const own = sql`select ${LINE} from casework.tasks t where t.city = ${tx.city} and ${ownTasks(actor)}
      and t.state in ('ready', 'doing') and t.side = 'officer'${narrowed} order by t.urgent_at, t.id limit ${most}`
    const queue = sql`select ${LINE} from casework.tasks t where t.city = ${tx.city} and t.org = ${actor.org} and t.assignee is null
      and t.pool is null and t.state in ('ready', 'doing') and t.side = 'officer' and ${ofKinds(kinds)}
      and (t.section is null or t.section = ${actor.section}::uuid)${narrowed} order by t.urgent_at, t.id limit ${most}`
    const both = filter.mine ? own : sql`(${own}) union all (${queue})`
    const rows = await tx.rows<InboxLine>(sql`select * from (${both}) lines order by urgent_at, task limit ${most}`)
    return pageOf(rows, filter.limit, (row) => ({ at: row.urgentAt.toISOString(), id: row.task }))
  })
}

/** Tasks `t` of these kinds; a filter on the rows of an ordered index scan. */
function ofKinds(kinds: readonly TaskKind[]): Sql {
  if (kinds.length === 0) return sql`false`
  return sql`(t.case_kind, t.kind) in (${join(kinds.map(({ caseKind, kind }) => sql`(${caseKind}, ${kind})`))})`
}

/** What is mine by name, and what is of those I stand in for; one person is the usual case and keeps the index order. */
function ownTasks(actor: Staff): Sql {
  const people = actsFor(actor)
  return people.length === 1 ? sql`t.assignee = ${actor.user}` : sql`t.assignee = any(${people}::uuid[])`
}

function after({ cursor }: InboxFilter): Sql {
  if (cursor === undefined) return empty
  const { at, id } = insist(readCursor(cursor))
  return sql` and (t.urgent_at, t.id) > (${at}::timestamptz, ${id}::uuid)`
}

export type PoolLine = { pool: string; kind: string; waiting: number; late: number; next: Date | null }

/** The shared pools my posts let me draw from, with how much waits. Index tasks_pool. */
export async function pools(ctx: Ctx): Promise<readonly PoolLine[]> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return []
  const kinds = taskKindsFor((permission) => holds(actor, permission))
  return ctx.reading('casework.inbox', async (tx) =>
    tx.rows<PoolLine>(sql`select t.pool, min(t.kind) as kind, count(*)::int as waiting,
        (count(*) filter (where t.due_at < ${tx.now}))::int as late, min(t.due_at) as next
      from casework.tasks t where t.city = ${tx.city} and t.org = ${actor.org} and t.pool is not null and t.state = 'ready'
        and t.assignee is null and ${ofKinds(kinds)} group by t.pool order by t.pool`),
  )
}

/** The next task of a pool, locked so that two people never get the same one; skipped are tasks the actor is recused from. */
export async function nextOfPool(
  tx: Tx,
  want: { pool: string; org: string; kinds: readonly TaskKind[] },
): Promise<{ id: string; caseId: string } | undefined> {
  return tx.maybe<{ id: string; caseId: string }>(sql`select t.id, t.case_id from casework.tasks t
    where t.city = ${tx.city} and t.pool = ${want.pool} and t.org = ${want.org} and t.state = 'ready' and t.assignee is null
      and ${ofKinds(want.kinds)}
    order by case when t.case_urgency in ('life', 'urgent') then 0 else 1 end, t.urgent_at, t.id limit 1 for update skip locked`)
}
