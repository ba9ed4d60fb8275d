import { type Features, isName } from './features.ts'

/** A message as a direction of length 1: feature to weight, the heaviest first. */
export type Vector = ReadonlyMap<string, number>

/** In how many messages each feature was seen, of how many messages. Grows with every message. */
export type Seen = { count: number; messages: Map<string, number> }

export function nothingSeen(): Seen {
  return { count: 0, messages: new Map() }
}

/** Counts a message into what was seen. */
export function see(seen: Seen, features: Features): void {
  seen.count += 1
  for (const feature of features.keys()) seen.messages.set(feature, (seen.messages.get(feature) ?? 0) + 1)
}

/** So many features are kept of one message, those that count most; a long text says little more. */
const KEPT = 60
/** What every second message says tells no matter from another, and weighs nothing; before that, rare words weigh more. */
const COMMON = 1 / 2
/** Below so many messages nothing is called common yet. */
const FEW = 60

/** What was seen once only may be a name, or an accident of words. */
const ONCE = 0.3

/** Weighs the features of a message by how rare they are, keeps those that count most, and brings the length to 1. */
export function vectorOf(features: Features, { count, messages }: Seen): Vector {
  const total = Math.max(count, FEW)
  const weighed: [string, number][] = []
  for (const [feature, weight] of features) {
    const having = messages.get(feature) ?? 1
    const sure = having > 1 ? 1 : ONCE
    if (having <= total * COMMON) weighed.push([feature, weight * sure * Math.log(total / having)])
  }
  weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const kept = weighed.slice(0, KEPT)
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(length === 0 ? [] : kept.map(([feature, weight]) => [feature, weight / length]))
}

const NAMED_SHARE = 0.15
/** Names count at most so many times what the words beside them say: one estate has many matters. */
const NAMES_COUNT = 3

/** How alike a vector is to each part of a sum of vectors, added up: by names, and by everything else. */
export type Dot = { names: number; words: number }

export function dot(a: Vector, b: Vector): Dot {
  const [less, more] = a.size < b.size ? [a, b] : [b, a]
  const sums = { names: 0, words: 0 }
  for (const [feature, weight] of less) {
    const other = more.get(feature)
    if (other !== undefined) sums[isName(feature) ? 'names' : 'words'] += weight * other
  }
  return sums
}

/** Names and words in one figure, 0 to 1: the same name with another trouble is another matter. */
export function oneMatter({ names, words }: Dot): number {
  return words + Math.min(names, NAMES_COUNT * words)
}

/** Whether so much of a vector is names that a message without any of them is about something else. */
export function saysNames(vector: Vector): boolean {
  let share = 0
  for (const [feature, weight] of vector) if (isName(feature)) share += weight * weight
  return share >= NAMED_SHARE
}
