import { groupBy } from '#kit/group'
import type { Ctx } from '#platform/context'
import { calibrationOf, measure, rateOf } from '../../rules/index.ts'
import { namerOf } from '../named.ts'
import { type Decided, ofPeriod, type PeriodAsked } from './decided.ts'

/** How right the suggestions turned out to be: what was suggested at the intake against what the request became. */
export async function accuracy(ctx: Ctx, asked: PeriodAsked) {
  return ofPeriod(ctx, asked, async (tx, period, rows) => {
    const { perLabel, ece } = measure(rows.map(({ became: truth, ranked, known }) => ({ truth, ranked, known })))
    const name = await namerOf(tx, period.kind, new Set(rows.map(({ became }) => became)))
    const rights = groupBy(rows, ({ became }) => became)
    const classes = perLabel.map((figures) => {
      const own = rights.get(figures.label) ?? []
      return { ...figures, ...name(figures.label), rate: rateOf(own.filter(isRight).length, own.length) }
    })
    return {
      ...period,
      count: rows.length,
      top1: rateOf(rows.filter(isRight).length, rows.length),
      top3: rateOf(rows.filter(isAmongThree).length, rows.length),
      classes: classes.sort((a, b) => a.f1 - b.f1 || b.count - a.count),
      ece: rows.length === 0 ? null : ece,
      calibration: calibrationOf(rows.map((row) => ({ confidence: row.confidence, right: isRight(row) }))),
    }
  })
}

/** Which classes or units are taken for which: wrong ones, the most frequent first. */
export async function confusion(ctx: Ctx, asked: PeriodAsked) {
  return ofPeriod(ctx, asked, async (tx, period, rows) => {
    const wrong = rows.filter((row) => row.ranked.length > 0 && !isRight(row))
    const labels = new Set(rows.flatMap(({ became, ranked }) => [became, ...(ranked[0] ? [ranked[0].label] : [])]))
    const name = await namerOf(tx, period.kind, labels)
    const cells = groupBy(wrong, ({ became, ranked }) => `${became} ${ranked[0]?.label}`)
    const byLabel = groupBy(rows, ({ became }) => became)
    return {
      ...period,
      count: rows.length,
      cells: [...cells.values()]
        .map((those) => ({
          truth: name(those[0]?.became ?? ''),
          said: name(those[0]?.ranked[0]?.label ?? ''),
          count: those.length,
        }))
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_CELLS),
      labels: [...byLabel]
        .map(([label, those]) => ({ ...name(label), count: those.length, right: those.filter(isRight).length }))
        .sort((a, b) => b.count - a.count),
    }
  })
}

const MOST_CELLS = 200

export function isRight({ ranked, became }: Pick<Decided, 'ranked' | 'became'>): boolean {
  return ranked[0]?.label === became
}

function isAmongThree({ ranked, became }: Decided): boolean {
  return ranked.slice(0, 3).some(({ label }) => label === became)
}
