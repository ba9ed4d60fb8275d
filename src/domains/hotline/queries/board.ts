import { orgFacts, scopePredicate } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'

/** The load of one unit: its open lead legs, by how much of the time is used, and the cards given. */
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
  unsigned: number
}

type StateCount = { state: string; count: number; late: number; today: number }

export type Board = {
  now: Date
  open: number
  late: number
  /** Due before the day is over. */
  today: number
  /** Legs that were given a warning or a card. */
  warned: number
  /** With the centre: not with a unit. */
  atCentre: number
  states: readonly StateCount[]
  units: readonly UnitLoad[]
}

/** The supervision board (督办看板): what is open now, how much of its time is used, and where the cards are. */
export async function board(ctx: Ctx): Promise<Board> {
  return ctx.reading('casework.board', async (tx) => {
    const [states, units] = await Promise.all([statesIn(tx, reach(ctx)), unitLoads(tx, reach(ctx))])
    const sum = (of: (row: StateCount) => number): number => states.reduce((total, row) => total + of(row), 0)
    return {
      now: tx.now,
      open: sum((row) => row.count),
      late: sum((row) => row.late),
      today: sum((row) => row.today),
      warned: units.reduce((total, unit) => total + unit.warned, 0),
      atCentre: sum((row) => (AT_CENTRE.includes(row.state) ? row.count : 0)),
      states,
      units,
    }
  })
}

const AT_CENTRE: readonly string[] = ['received', 'registered', 'replied', 'reviewed', 'answered', 'withdrawn']

/** The load of the actor's own unit and those below it, for its desk. */
export async function unitLoad(ctx: Ctx): Promise<readonly UnitLoad[]> {
  return ctx.reading('casework.inbox', async (tx) => {
    const own = ctx.actor.kind === 'staff' ? ctx.actor.orgPath : ''
    return unitLoads(tx, sql`l.org_path like ${`${own}%`}`)
  })
}

/** The legs in the actor's reach. */
function reach(ctx: Ctx): Sql {
  return scopePredicate(ctx.actor, 'casework.board', { org: raw('l.org'), orgPath: raw('l.org_path') })
}

async function statesIn(tx: Tx, where: Sql): Promise<Board['states']> {
  const whole = where.sql === 'true'
  const mine = whole
    ? sql`true`
    : sql`exists (select 1 from hotline.legs l where l.city = r.city and l.case_id = r.case_id and ${where})`
  return tx.rows(sql`select r.state, count(*)::int as count, (count(*) filter (where r.due_at < ${tx.now}))::int as late,
      (count(*) filter (where r.due_at >= ${tx.now} and r.due_at <= ${endOfDay(tx.now)}))::int as today
    from hotline.requests r where r.city = ${tx.city} and r.ended_at is null and r.state <> 'merged' and ${mine}
    group by r.state order by r.state`)
}

/** Midnight at the end of the day, in the city's time. */
function endOfDay(now: Date): Date {
  return new Date(new Date(`${localDate(now)}T00:00:00+08:00`).getTime() + 86_400_000)
}

/** Index legs_open: follows what is open, not history. The share of time is that of natural time from dispatch to date. */
async function unitLoads(tx: Tx, where: Sql): Promise<readonly UnitLoad[]> {
  const used = (share: number): Sql =>
    sql`(count(*) filter (where l.due_at > l.dispatched_at and ${tx.now}::timestamptz - l.dispatched_at >= (l.due_at - l.dispatched_at) * ${share}::float8))::int`
  const soon = new Date(tx.now.getTime() + 86_400_000)
  const rows = await tx.rows<Omit<UnitLoad, 'name'>>(sql`select l.org, count(*)::int as open,
      (count(*) filter (where l.due_at < ${tx.now}))::int as late,
      (count(*) filter (where l.due_at >= ${tx.now} and l.due_at < ${soon}))::int as soon,
      ${used(0.5)} as half, ${used(0.75)} as three_quarters, ${used(0.9)} as ninety,
      (count(*) filter (where cardinality(l.warnings) > 0))::int as warned,
      (count(*) filter (where 'yellow' = any(l.warnings)))::int as yellow,
      (count(*) filter (where 'red' = any(l.warnings)))::int as red,
      (count(*) filter (where l.signed_at is null))::int as unsigned
    from hotline.legs l where l.city = ${tx.city} and l.finished_at is null and l.kind = 'handle' and ${where}
    group by l.org order by late desc, open desc, l.org`)
  const orgs = await orgFacts(
    tx,
    rows.map((row) => row.org),
  )
  return rows.map((row) => ({ ...row, name: orgs.get(row.org)?.name ?? '' }))
}
