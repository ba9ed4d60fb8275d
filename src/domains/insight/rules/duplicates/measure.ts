import { type Signature, similarity } from './signature.ts'

/** A message whose near-duplicate group is known; groups lie within one fold. */
export type Grouped = { signature: Signature; group: string; fold: number }

/** Pairs, each counted once whichever way round: in one group and found, found wrongly, in one group and missed. */
export type PairCounts = { right: number; wrong: number; missed: number }

export type PairFigures = PairCounts & {
  precision: number
  recall: number
  f1: number
  /** Pairs of one group in the whole file. */
  pairs: number
  /** Share of them that meet by a key at all: no threshold can find the others. */
  candidateRecall: number
  /** Pairs that met and were compared. */
  compared: number
  /** The threshold used for each fold, chosen on the other folds. */
  thresholds: readonly { fold: number; threshold: number }[]
}

type Met = { likeness: number; same: boolean; fold: number; left: number; right: number }

/**
 * How well look-alikes are found: pairs that meet by a key and are as alike as the threshold asks. Each fold is measured with the
 * threshold that was best on the others. A pair across two folds belongs to the fold of its earlier message.
 */
export function measurePairs(messages: readonly Grouped[]): { figures: PairFigures; wrong: readonly Met[] } {
  const met = meetings(messages)
  const pairs = pairsByFold(messages)
  const folds = [...new Set(messages.map(({ fold }) => fold))].sort((a, b) => a - b)
  const thresholds = folds.map((fold) => ({ fold, threshold: bestFor(met, pairs, fold) }))
  const limits = new Map(thresholds.map(({ fold, threshold }) => [fold, threshold]))
  const found = met.filter(({ likeness, fold }) => likeness >= (limits.get(fold) ?? 1))
  const right = found.filter(({ same }) => same).length
  const all = [...pairs.values()].reduce((sum, count) => sum + count, 0)
  const counts = { right, wrong: found.length - right, missed: all - right }
  const together = met.filter(({ same }) => same).length
  return {
    figures: {
      ...counts,
      ...sharesOf(counts),
      pairs: all,
      candidateRecall: all === 0 ? 1 : together / all,
      compared: met.length,
      thresholds,
    },
    wrong: found.filter(({ same }) => !same),
  }
}

/** Precision, recall and F1 of counted pairs; 1 where there was nothing to find and nothing was found. */
export function sharesOf({ right, wrong, missed }: PairCounts): { precision: number; recall: number; f1: number } {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  }
}

/** Every pair that shares a key, once. */
function meetings(messages: readonly Grouped[]): Met[] {
  const byKey = new Map<number, number[]>()
  const seen = new Set<number>()
  const met: Met[] = []
  for (const [right, message] of messages.entries()) {
    for (const key of message.signature.bands) {
      const earlier = byKey.get(key) ?? []
      for (const left of earlier) {
        const id = left * messages.length + right
        if (seen.has(id)) continue
        seen.add(id)
        const other = messages[left] as Grouped
        const same = other.group === message.group
        met.push({ likeness: similarity(other.signature, message.signature), same, fold: other.fold, left, right })
      }
      byKey.set(key, [...earlier, right])
    }
  }
  return met
}

function pairsByFold(messages: readonly Grouped[]): Map<number, number> {
  const groups = new Map<string, { fold: number; count: number }>()
  for (const { group, fold } of messages) {
    const known = groups.get(group) ?? { fold, count: 0 }
    groups.set(group, { ...known, count: known.count + 1 })
  }
  const pairs = new Map<number, number>()
  for (const { fold, count } of groups.values()) pairs.set(fold, (pairs.get(fold) ?? 0) + (count * (count - 1)) / 2)
  return pairs
}

const STEPS = Array.from({ length: 81 }, (_, step) => 0.15 + step / 100)

/** The threshold with the best F1 on all folds but one; of equals the middle. */
function bestFor(met: readonly Met[], pairs: ReadonlyMap<number, number>, but: number): number {
  const others = met.filter(({ fold }) => fold !== but)
  const all = [...pairs].reduce((sum, [fold, count]) => (fold === but ? sum : sum + count), 0)
  const scored = STEPS.map((threshold) => {
    const found = others.filter(({ likeness }) => likeness >= threshold)
    const right = found.filter(({ same }) => same).length
    return { threshold, f1: sharesOf({ right, wrong: found.length - right, missed: all - right }).f1 }
  })
  const top = Math.max(...scored.map(({ f1 }) => f1))
  const best = scored.filter(({ f1 }) => f1 === top)
  return best[Math.floor(best.length / 2)]?.threshold ?? 0.5
}
