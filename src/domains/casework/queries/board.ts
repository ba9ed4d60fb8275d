import { orgFacts, scopePredicate } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { join, raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { allProcesses } from '../process.ts'

/** The load of one unit: the open work it answers for, by how much of the time is used, and the cards given. */
export type UnitLoad = {
  org: string
  name: string
  open: number
  late: number
  /** Due within a day. */
  soon: number
  half: number
  threeQuarters: number
  ninety: number
  warned: number
  yellow: number
  red: number
  /** Not begun: nobody has signed for it. */
  unsigned: number
}

type StateCount = { kind: string; state: string; count: number; late: number; today: number }

export type Board = {
  now: Date
  open: number
  late: number
  /** Due before the day is over. */
  today: number
  /** Pieces of work that were given a warning or a card. */
  warned: number
  states: readonly StateCount[]
  units: readonly UnitLoad[]
}

/** The supervision board (督办看板) over all kinds of cases: what is open, how much of its time is used, where the cards are. */
export async function board(ctx: Ctx): Promise<Board> {
  return ctx.reading('casework.board', async (tx) => {
    const where = scopePredicate(ctx.actor, 'casework.board', { org: raw('t.org'), orgPath: raw('t.org_path') })
    const [states, units] = await Promise.all([statesIn(tx, where), unitLoads(tx, where)])
    const sum = (of: (row: StateCount) => number): number => states.reduce((total, row) => total + of(row), 0)
    return {
      now: tx.now,
      open: sum((row) => row.count),
      late: sum((row) => row.late),
      today: sum((row) => row.today),
      warned: units.reduce((total, unit) => total + unit.warned, 0),
      states,
      units,
    }
  })
}

/** The load of the actor's own unit and those below it, for its desk. */
export async function unitLoad(ctx: Ctx): Promise<readonly UnitLoad[]> {
  return ctx.reading('casework.inbox', async (tx) => {
    const own = ctx.actor.kind === 'staff' ? ctx.actor.orgPath : ''
    return unitLoads(tx, sql`t.org_path like ${`${own}%`}`)
  })
}

async function statesIn(tx: Tx, where: Sql): Promise<Board['states']> {
  const mine =
    where.sql === 'true'
      ? sql`true`
      : sql`exists (select 1 from casework.tasks t where t.city = c.city and t.case_id = c.id and ${where})`
  return tx.rows(sql`select c.kind, c.state, count(*)::int as count, (count(*) filter (where c.due_at < ${tx.now}))::int as late,
      (count(*) filter (where c.due_at >= ${tx.now} and c.due_at <= ${endOfDay(tx.now)}))::int as today
    from casework.cases c where c.city = ${tx.city} and c.stage = 'open' and c.merged_into is null and ${mine}
    group by c.kind, c.state order by c.kind desc, c.state`)
}

/** Midnight at the end of the day, in the city's time. */
function endOfDay(now: Date): Date {
  return new Date(new Date(`${localDate(now)}T00:00:00+08:00`).getTime() + 86_400_000)
}

/** Index tasks_open_path: follows what is open, not history. The share of time is that of natural time from opening to date. */
async function unitLoads(tx: Tx, where: Sql): Promise<readonly UnitLoad[]> {
  const used = (share: number): Sql =>
    sql`(count(*) filter (where t.due_at > t.opened_at and ${tx.now}::timestamptz - t.opened_at >= (t.due_at - t.opened_at) * ${share}::float8))::int`
  const soon = new Date(tx.now.getTime() + 86_400_000)
  const counted = allProcesses().map(
    ({ decider, loadTasks }) => sql`(t.case_kind = ${decider.kind} and t.kind = any(${[...loadTasks]}::text[]))`,
  )
  const rows = await tx.rows<Omit<UnitLoad, 'name'>>(sql`select t.org, count(*)::int as open,
      (count(*) filter (where t.due_at < ${tx.now}))::int as late,
      (count(*) filter (where t.due_at >= ${tx.now} and t.due_at < ${soon}))::int as soon,
      ${used(0.5)} as half, ${used(0.75)} as three_quarters, ${used(0.9)} as ninety,
      (count(*) filter (where cardinality(t.warnings) > 0))::int as warned,
      (count(*) filter (where 'yellow' = any(t.warnings)))::int as yellow,
      (count(*) filter (where 'red' = any(t.warnings)))::int as red,
      (count(*) filter (where t.started_at is null))::int as unsigned
    from casework.tasks t join casework.cases c on c.city = t.city and c.id = t.case_id
    where t.city = ${tx.city} and t.state in ('ready', 'doing') and t.side = 'officer' and (${join(counted, ' or ')}) and ${where}
    group by t.org order by late desc, open desc, t.org`)
  const orgs = await orgFacts(
    tx,
    rows.map((row) => row.org),
  )
  return rows.map((row) => ({ ...row, name: orgs.get(row.org)?.name ?? '' }))
}
