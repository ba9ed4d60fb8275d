import { groupBy } from '#kit/group'
import type { Ctx } from '#platform/context'
import { localDate } from '#rules/deadlines'
import { rateOf } from '../../rules/index.ts'
import { isRight } from './accuracy.ts'
import { type Decided, ofPeriod, type PeriodAsked } from './decided.ts'

const DAY = 86_400_000

/** Week by week: how often suggestions were right, how sure they were, how much of the words was known. */
export async function driftByWeek(ctx: Ctx, asked: PeriodAsked) {
  return ofPeriod(ctx, asked, async (_tx, period, rows) => ({
    ...period,
    weeks: [...groupBy(rows, ({ at }) => mondayOf(at))]
      .map(([week, those]) => ({ week, ...figuresOf(those) }))
      .sort((a, b) => (a.week < b.week ? -1 : 1)),
  }))
}

function figuresOf(rows: readonly Decided[]) {
  const mean = (of: (row: Decided) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  return {
    count: rows.length,
    right: rateOf(rows.filter(isRight).length, rows.length),
    confidence: mean((row) => row.confidence),
    known: mean((row) => row.known),
    overruled: rows.filter(({ overruled }) => overruled).length,
    automatic: rows.filter(({ automatic }) => automatic).length,
  }
}

/** The Monday of the week, as a day of the city. */
function mondayOf(at: Date): string {
  const day = new Date(`${localDate(at)}T00:00:00Z`)
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10)
}
