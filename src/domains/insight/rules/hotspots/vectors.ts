import { type Features, KEPT } from './features.ts'

/** A message as a direction of length 1: feature to weight. */
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

/** What a fifteenth of all messages say (物业, 小区) tells no matter from another, and weighs nothing. */
const COMMON = 1 / 15
/** Below so many messages nothing is called common yet. */
const FEW = 60

/** Weighs the features of a message by how rare they are, keeps those that count most, and brings the length to 1. */
export function vectorOf(features: Features, { count, messages }: Seen): Vector {
  const total = Math.max(count, FEW)
  const weighed: [string, number][] = []
  for (const [feature, weight] of features) {
    const df = messages.get(feature) ?? 1
    const rarity = Math.log(total / df) - Math.log(1 / COMMON) * (df / total)
    if (df <= total * COMMON && rarity > 0) weighed.push([feature, weight * rarity])
  }
  weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const kept = weighed.slice(0, KEPT)
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(length === 0 ? [] : kept.map(([feature, weight]) => [feature, weight / length]))
}

/** How alike a vector and a sum of vectors are: the sum of the likenesses to each part of the sum. */
export function dot(a: Vector, b: Vector): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [feature, weight] of less) sum += weight * (more.get(feature) ?? 0)
  return sum
}
