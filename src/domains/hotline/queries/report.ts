import { orgFacts, scopePredicate } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { referenceOf } from '../store.ts'

/** One line of the daily report (日报). Rates leave out who said nothing and what was excluded with a reason. */
export type ReportLine = {
  key: string
  name: string
  received: number
  answeredDirect: number
  dispatched: number
  closed: number
  inTime: number
  late: number
  returned: number
  reopened: number
  /** Asked and answered, and how many said yes. */
  answered: number
  solved: number
  satisfiedOf: number
  satisfied: number
  excluded: number
}

export type Report = {
  from: string
  to: string
  units: readonly ReportLine[]
  classes: readonly ReportLine[]
  total: ReportLine
}

/** Days as YYYY-MM-DD in the city's time, both counted in. */
export type ReportAsked = { from: string; to: string; level?: 1 | 2 | 3 | undefined }

const MOST_DAYS = 366
/** The city's time zone, without summer time. */
const ZONE = '+08:00'

/** The daily report by unit and by class (日报), as far as the actor's posts reach. */
export async function dailyReport(ctx: Ctx, asked: ReportAsked): Promise<Report> {
  const period = periodOf(asked)
  return ctx.reading('hotline.report', async (tx) => {
    const reach = scopePredicate(ctx.actor, 'hotline.report', { org: raw('l.org'), orgPath: raw('l.org_path') })
    const requests = reach.sql === 'true' ? sql`true` : within(reach)
    const [units, classes] = await Promise.all([
      linesByUnit(tx, period, reach),
      linesByClass(tx, period, { where: requests, digits: (asked.level ?? 1) * 2 }),
    ])
    const { from, to } = asked
    return {
      from,
      to,
      units: await namedUnits(tx, units),
      classes: await namedClasses(tx, classes),
      total: totalOf(classes),
    }
  })
}

type Period = { start: Date; end: Date }

function periodOf({ from, to }: ReportAsked): Period {
  const start = new Date(`${from}T00:00:00${ZONE}`)
  const end = new Date(new Date(`${to}T00:00:00${ZONE}`).getTime() + 86_400_000)
  const days = (end.getTime() - start.getTime()) / 86_400_000
  if (!(days >= 1 && days <= MOST_DAYS)) reject('invalid', 'hotline.report-period', {}, 'to')
  return { start, end }
}

function within(reach: Sql): Sql {
  return sql`exists (select 1 from hotline.legs l where l.city = r.city and l.case_id = r.case_id and ${reach})`
}

type Counted = Omit<ReportLine, 'name'>

/** What a unit got and did in the period: counted on its legs. Indexes legs_dispatched, legs_finished. */
async function linesByUnit(tx: Tx, { start, end }: Period, reach: Sql): Promise<readonly Counted[]> {
  const inside = (column: Sql): Sql => sql`${column} >= ${start} and ${column} < ${end}`
  const [out, back] = [inside(sql`l.dispatched_at`), inside(sql`l.finished_at`)]
  const lead = sql`l.kind = 'handle'`
  const judged = sql`${lead} and l.result = 'replied' and ${inside(sql`r.ended_at`)} and not r.excluded and r.lead_org = l.org`
  return tx.rows<Counted>(sql`select l.org::text as key,
      (count(*) filter (where ${out}))::int as received, 0 as answered_direct,
      (count(*) filter (where ${out} and ${lead}))::int as dispatched,
      count(distinct case when ${lead} and ${inside(sql`r.ended_at`)} and r.lead_org = l.org then l.case_id end)::int as closed,
      (count(*) filter (where ${back} and l.result = 'replied' and l.finished_at <= l.due_at))::int as in_time,
      (count(*) filter (where ${back} and l.result = 'replied' and l.finished_at > l.due_at))::int as late,
      (count(*) filter (where ${back} and l.result = 'returned'))::int as returned,
      (count(*) filter (where ${out} and ${lead} and l.round > 0))::int as reopened,
      count(distinct case when ${judged} and r.solved is not null then l.case_id end)::int as answered,
      count(distinct case when ${judged} and r.solved then l.case_id end)::int as solved,
      count(distinct case when ${judged} and r.satisfied is not null then l.case_id end)::int as satisfied_of,
      count(distinct case when ${judged} and r.satisfied then l.case_id end)::int as satisfied,
      count(distinct case when ${lead} and r.excluded and ${inside(sql`r.ended_at`)} then l.case_id end)::int as excluded
    from hotline.legs l join hotline.requests r on r.city = l.city and r.case_id = l.case_id
    where l.city = ${tx.city} and l.kind <> 'supervise' and ${reach}
      and ((${out}) or (${back}) or (${inside(sql`r.ended_at`)}))
    group by l.org order by dispatched desc, key`)
}

/** What came in and what became of it, by class. Indexes requests_received, requests_ended. */
async function linesByClass(
  tx: Tx,
  { start, end }: Period,
  { where, digits }: { where: Sql; digits: number },
): Promise<readonly Counted[]> {
  const inside = (column: Sql): Sql => sql`${column} >= ${start} and ${column} < ${end}`
  const ended = sql`${inside(sql`r.ended_at`)} and not r.excluded`
  const replied = inside(sql`r.replied_at`)
  return tx.rows<Counted>(sql`select coalesce(left(r.class_code, ${digits}::int), '') as key,
      (count(*) filter (where ${inside(sql`r.received_at`)}))::int as received,
      (count(*) filter (where ${inside(sql`r.received_at`)} and (r.ending = 'answered' or r.state = 'answered')))::int as answered_direct,
      (count(*) filter (where ${inside(sql`r.dispatched_at`)}))::int as dispatched,
      (count(*) filter (where ${inside(sql`r.ended_at`)}))::int as closed,
      (count(*) filter (where ${replied} and r.reply_in_time))::int as in_time,
      (count(*) filter (where ${replied} and not r.reply_in_time))::int as late,
      coalesce(sum(r.returns) filter (where ${inside(sql`r.dispatched_at`)}), 0)::int as returned,
      (count(*) filter (where r.redo_round > 0 and ${inside(sql`r.dispatched_at`)}))::int as reopened,
      (count(*) filter (where ${ended} and r.solved is not null))::int as answered,
      (count(*) filter (where ${ended} and r.solved))::int as solved,
      (count(*) filter (where ${ended} and r.satisfied is not null))::int as satisfied_of,
      (count(*) filter (where ${ended} and r.satisfied))::int as satisfied,
      (count(*) filter (where r.excluded and ${inside(sql`r.ended_at`)}))::int as excluded
    from hotline.requests r where r.city = ${tx.city} and ${where}
      and ((${inside(sql`r.received_at`)}) or (${inside(sql`r.dispatched_at`)}) or (${replied}) or (${inside(sql`r.ended_at`)}))
    group by 1 order by 1`)
}

async function namedUnits(tx: Tx, lines: readonly Counted[]): Promise<readonly ReportLine[]> {
  const orgs = await orgFacts(
    tx,
    lines.map((line) => line.key),
  )
  return lines.map((line) => ({ ...line, name: orgs.get(line.key)?.name ?? line.key }))
}

async function namedClasses(tx: Tx, lines: readonly Counted[]): Promise<readonly ReportLine[]> {
  const { classes } = await referenceOf(tx)
  return lines.map((line) => ({ ...line, name: classes.get(line.key)?.nameZh ?? '' }))
}

function totalOf(lines: readonly Counted[]): ReportLine {
  const total: ReportLine = { ...NOTHING }
  for (const line of lines) for (const column of COUNTS) total[column] += line[column]
  return total
}

export const COUNTS = [
  'received',
  'answeredDirect',
  'dispatched',
  'closed',
  'inTime',
  'late',
  'returned',
  'reopened',
  'answered',
  'solved',
  'satisfiedOf',
  'satisfied',
  'excluded',
] as const

const NOTHING: ReportLine = {
  key: 'total',
  name: '',
  received: 0,
  answeredDirect: 0,
  dispatched: 0,
  closed: 0,
  inTime: 0,
  late: 0,
  returned: 0,
  reopened: 0,
  answered: 0,
  solved: 0,
  satisfiedOf: 0,
  satisfied: 0,
  excluded: 0,
}
