import { visibleAmong } from '#domains/casework'
import { scopePredicate } from '#domains/directory'
import { insist } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { empty, raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { pageOf, readCursor } from '#rules/casework'
import type { Part, ReadabilityGrade, ReplyCode } from '../../rules/index.ts'

/** Days are those of the city, `YYYY-MM-DD`, both included. */
export type SentAsked = { from?: string; to?: string; org?: string; code?: ReplyCode; late?: boolean }

export type SentLine = {
  caseId: string
  number: string
  org: string
  round: number
  repliedAt: Date
  days: number
  inTime: boolean
  grade: ReadabilityGrade
  characters: number
  points: number
  answered: number
  scores: Readonly<Record<Part, number>>
  codes: readonly ReplyCode[]
  /** A reason was given to send it in spite of a finding. */
  reason: string | null
}

const COLUMNS = sql`r.case_id, r.org, r.round, r.replied_at, r.days, r.in_time, r.grade, r.characters, r.points, r.answered, r.scores, r.codes, r.reason`

/** Replies that were sent, newest first, of units in reach and of cases that the reader may open. Index reply_checks_time. */
export async function sentList(
  ctx: Ctx,
  { cursor, limit, ...asked }: SentAsked & { cursor?: string; limit: number },
): Promise<{ rows: readonly SentLine[]; next: string | null }> {
  return ctx.reading('insight.check-reply', async (tx) => {
    const found = await tx.rows<Omit<SentLine, 'number'>>(sql`select ${COLUMNS} from insight.reply_checks r
      where ${within(tx, asked)}${after(cursor)} order by r.replied_at desc, r.case_id desc limit ${limit + 1}`)
    const page = pageOf(found, limit, (row) => ({ at: row.repliedAt.toISOString(), id: row.caseId }))
    const seen = await visibleAmong(
      tx,
      page.rows.map(({ caseId }) => caseId),
    )
    const numbers = new Map(seen.map(({ id, number }) => [id, number]))
    const rows = page.rows.flatMap((row) => {
      const number = numbers.get(row.caseId)
      return number === undefined ? [] : [{ ...row, number }]
    })
    return { rows, next: page.next }
  })
}

export type UnitLine = {
  org: string
  replies: number
  late: number
  medianDays: number
  points: number
  answered: number
  /** Replies with a finding that must be changed, and with one to look at. */
  blocked: number
  copies: number
  passedOn: number
}

/** How the units in reach reply: how late, how long, how whole. Counts and days only. Index reply_checks_org. */
export async function repliesByUnit(ctx: Ctx, asked: SentAsked): Promise<readonly UnitLine[]> {
  return ctx.reading('insight.check-reply', async (tx) =>
    tx.rows<UnitLine>(sql`select r.org, count(*)::int as replies, (count(*) filter (where not r.in_time))::int as late,
        percentile_cont(0.5) within group (order by r.days) as median_days, sum(r.points)::int as points, sum(r.answered)::int as answered,
        (count(*) filter (where r.findings @> '[{"level":"block"}]'))::int as blocked,
        (count(*) filter (where 'near-copy' = any(r.codes)))::int as copies,
        (count(*) filter (where 'passed-on' = any(r.codes)))::int as passed_on
      from insight.reply_checks r where ${within(tx, asked)} group by r.org order by late desc, replies desc, r.org`),
  )
}

function within(tx: Tx, { from, to, org, code, late }: SentAsked): Sql {
  const reach = scopePredicate(tx.actor, 'insight.check-reply', { org: raw('r.org'), orgPath: raw('r.org_path') })
  return sql`r.city = ${tx.city} and ${reach}${from ? sql` and r.replied_at >= ${startOf(from)}` : empty}${
    to ? sql` and r.replied_at < ${new Date(startOf(to).getTime() + DAY)}` : empty
  }${org ? sql` and r.org = ${org}` : empty}${code ? sql` and ${code} = any(r.codes)` : empty}${
    late === undefined ? empty : sql` and r.in_time = ${!late}`
  }`
}

const DAY = 86_400_000

/** The beginning of a day in the city. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

function after(cursor: string | undefined): Sql {
  if (cursor === undefined) return empty
  const { at, id } = insist(readCursor(cursor))
  return sql` and (r.replied_at, r.case_id) < (${at}::timestamptz, ${id}::uuid)`
}
