import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { FEWEST_TOLD } from '../../figures/charts.ts'
import { type Bin, countOf, labelRates, rateOf, rightOf } from '../../rules/index.ts'
import { namerOf } from '../named.ts'
import { cellsOf, decidedIn, type Period, type PeriodAsked, periodOf, SAID } from './decided.ts'

/** How right the suggestions turned out to be: what was suggested at the intake against what the request became. */
export async function accuracy(ctx: Ctx, asked: PeriodAsked) {
  return ctx.reading('insight.read', async (tx) => {
    const period = periodOf(tx, asked)
    const [cells, calibration, among] = await Promise.all([
      cellsOf(tx, period),
      binsOf(tx, period),
      amongThree(tx, period),
    ])
    const count = countOf(cells)
    const name = await namerOf(tx, period.kind, new Set(cells.map(({ truth }) => truth)))
    return {
      ...period,
      count,
      top1: rateOf(rightOf(cells), count),
      top3: rateOf(among, count),
      classes: labelRates(cells).map((figures) => ({ ...figures, ...name(figures.label) })),
      ece: count === 0 ? null : calibrationError(calibration),
      calibration: [...calibration],
    }
  })
}

/** Which classes or units are taken for which: wrong ones, the most frequent first. */
export async function confusion(ctx: Ctx, asked: PeriodAsked) {
  return ctx.reading('insight.read', async (tx) => {
    const period = periodOf(tx, asked)
    const cells = await cellsOf(tx, period)
    const wrong = cells.filter(({ truth, said }) => said !== '' && truth !== said)
    const name = await namerOf(tx, period.kind, new Set(cells.flatMap(({ truth, said }) => [truth, said])))
    const labels = labelRates(cells).map(({ label, count, recall }) => ({
      ...{ ...name(label), count, right: Math.round(recall * count) },
    }))
    return {
      ...period,
      count: countOf(cells),
      cells: wrong
        .filter(({ count }) => count >= FEWEST_TOLD)
        .slice(0, MOST_CELLS)
        .map(({ truth, said, count }) => ({ truth: name(truth), said: name(said), count })),
      labels: labels.sort((a, b) => b.count - a.count),
    }
  })
}

const MOST_CELLS = 200

/** What was said against what was right, in steps of ten per cent. */
async function binsOf(tx: Tx, period: Period): Promise<readonly Bin[]> {
  const rows = await tx.rows<{ step: number; count: number; said: number; right: number }>(sql`
    select least(9, floor(s.confidence * 10))::int as step, count(*)::int as count, avg(s.confidence)::float8 as said,
      (count(*) filter (where s.became = ${SAID}))::float8 / count(*) as right
    from insight.suggestions s where ${decidedIn(tx, period)} group by 1 order by 1`)
  return rows.map(({ step, ...figures }) => ({ from: step / 10, to: (step + 1) / 10, ...figures }))
}

function calibrationError(bins: readonly Bin[]): number {
  return bins.reduce((sum, { count, said, right }) => sum + count * Math.abs(said - right), 0) / countOf(bins)
}

async function amongThree(tx: Tx, period: Period): Promise<number> {
  const row = await tx.one<{ count: number }>(sql`select count(*)::int as count from insight.suggestions s
    where ${decidedIn(tx, period)} and s.ranked @> jsonb_build_array(jsonb_build_object('label', s.became))`)
  return row.count
}
