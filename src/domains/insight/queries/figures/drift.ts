import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { rateOf } from '../../rules/index.ts'
import { decidedIn, type PeriodAsked, periodOf, SAID } from './decided.ts'

type Week = {
  week: string
  count: number
  right: number
  confidence: number
  known: number
  overruled: number
  automatic: number
}

/** Week by week: how often suggestions were right, how sure they were, how much of the words was known. */
export async function driftByWeek(ctx: Ctx, asked: PeriodAsked) {
  return ctx.reading('insight.read', async (tx) => {
    const period = periodOf(tx, asked)
    const weeks = await tx.rows<Week>(sql`
      select to_char(date_trunc('week', s.at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as week, count(*)::int as count,
        (count(*) filter (where s.became = ${SAID}))::int as right, avg(s.confidence)::float8 as confidence,
        avg(s.known)::float8 as known, (count(*) filter (where s.overruled))::int as overruled,
        (count(*) filter (where s.automatic))::int as automatic
      from insight.suggestions s where ${decidedIn(tx, period)} group by 1 order by 1`)
    return { ...period, weeks: weeks.map(({ right, ...week }) => ({ ...week, right: rateOf(right, week.count) })) }
  })
}
