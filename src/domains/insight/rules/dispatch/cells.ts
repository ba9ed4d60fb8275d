import { groupBy } from '#kit/group'
import { type Rate, rateOf } from './rates.ts'

/** So many requests were suggested as `said` and became `truth`. */
export type Cell = { truth: string; said: string; count: number }

/** Fewer requests are not told: a figure of one or two could point to somebody. */
export const FEWEST_TOLD = 3

/** How many kinds are too few to be told one by one, and how many requests they are together. */
export type Few = { kinds: number; count: number }

/** What may be told one by one, and what is told together only. */
export function toldApart<T extends { count: number }>(all: readonly T[]): { told: T[]; few: Few } {
  const few = all.filter(({ count }) => count < FEWEST_TOLD)
  return {
    told: all.filter(({ count }) => count >= FEWEST_TOLD),
    few: { kinds: few.length, count: countOf(few) },
  }
}

/** How one class or unit fared: of what became it, and of what was taken for it. */
export type LabelRate = { label: string; count: number; precision: number; recall: number; f1: number; rate: Rate }

/** Figures of every label that a request became, the worst first. */
export function labelRates(cells: readonly Cell[]): LabelRate[] {
  const became = groupBy(cells, ({ truth }) => truth)
  const suggested = groupBy(cells, ({ said }) => said)
  const rates = [...became].map(([label, those]) => {
    const [count, right] = [countOf(those), countOf(those.filter(({ said }) => said === label))]
    const taken = countOf(suggested.get(label) ?? [])
    const precision = taken === 0 ? 0 : right / taken
    const recall = right / count
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    return { label, count, precision, recall, f1, rate: rateOf(right, count) }
  })
  return rates.sort((a, b) => a.f1 - b.f1 || b.count - a.count || (a.label < b.label ? -1 : 1))
}

export function countOf(cells: readonly { count: number }[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0)
}

export function rightOf(cells: readonly Cell[]): number {
  return countOf(cells.filter(({ truth, said }) => truth === said))
}
