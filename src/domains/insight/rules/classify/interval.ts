import { seeded } from './random.ts'

/** What was true and what was said first, of one message. */
export type Answer = { truth: string; said: string; group: number | string }

/** Where 95 % of repetitions lie. */
export type Interval = { low: number; high: number }

const REPETITIONS = 400

/**
 * How far the figures would move with other messages of the same kind: drawn again and again from the same groups of
 * near-copies (bootstrap), whole groups at a time, because near-copies are right and wrong together.
 */
export function intervals(answers: readonly Answer[], seed: number): { macroF1: Interval; accuracy: Interval } {
  const numbers = new Map<string, number>()
  const numberOf = (label: string): number => {
    const number = numbers.get(label) ?? numbers.size
    numbers.set(label, number)
    return number
  }
  const groups = new Map<number | string, [truth: number, said: number][]>()
  for (const { truth, said, group } of answers) {
    const members = groups.get(group) ?? []
    members.push([numberOf(truth), numberOf(said)])
    groups.set(group, members)
  }
  const all = [...groups.values()]
  const chance = seeded(seed)
  const drawn = Array.from({ length: REPETITIONS }, () => {
    return figuresOf(
      Array.from(all, () => all[Math.floor(chance() * all.length)] ?? []),
      numbers.size,
    )
  })
  return {
    macroF1: middleOf(drawn.map(({ macroF1 }) => macroF1)),
    accuracy: middleOf(drawn.map(({ accuracy }) => accuracy)),
  }
}

function figuresOf(groups: readonly (readonly [number, number][])[], labels: number) {
  const inTruth = new Int32Array(labels)
  const inSaid = new Int32Array(labels)
  const right = new Int32Array(labels)
  let count = 0
  for (const group of groups)
    for (const [truth, said] of group) {
      count++
      inTruth[truth] = (inTruth[truth] ?? 0) + 1
      inSaid[said] = (inSaid[said] ?? 0) + 1
      if (truth === said) right[truth] = (right[truth] ?? 0) + 1
    }
  let f1 = 0
  let met = 0
  let rightOnes = 0
  right.forEach((hits, label) => {
    rightOnes += hits
    if (inTruth[label] === 0) return
    met++
    f1 += (2 * hits) / ((inTruth[label] ?? 0) + (inSaid[label] ?? 0))
  })
  return { macroF1: f1 / Math.max(1, met), accuracy: rightOnes / Math.max(1, count) }
}

function middleOf(figures: readonly number[]): Interval {
  const sorted = [...figures].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}
