import { type Signature, similarity } from '../duplicates/signature.ts'
import { NEAR_COPY } from './copies.ts'

type Signed = { ref: string; signature: Signature }

/** Groups of replies that say the same, each with two members or more, the largest first. */
export function nearCopyGroups(replies: readonly Signed[]): readonly (readonly string[])[] {
  const leaders = replies.map((_, at) => at)
  const leaderOf = (at: number): number => {
    let leader = at
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader
    return leader
  }
  for (const [one, other] of candidates(replies)) {
    const [a, b] = [leaderOf(one), leaderOf(other)]
    if (a === b) continue
    const [left, right] = [replies[one], replies[other]]
    if (left && right && similarity(left.signature, right.signature) >= NEAR_COPY)
      leaders[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, string[]>()
  for (const [at, { ref }] of replies.entries()) {
    const leader = leaderOf(at)
    groups.set(leader, [...(groups.get(leader) ?? []), ref])
  }
  return [...groups.values()].filter((group) => group.length > 1).sort((a, b) => b.length - a.length)
}

/** More members of one band say nothing new: each is compared with the first ones only. */
const MOST_AT_A_BAND = 40

/** Pairs that meet under one of their keys: all others share too little to be compared. */
function* candidates(replies: readonly Signed[]): Generator<readonly [number, number]> {
  const bands = new Map<number, number[]>()
  for (const [at, { signature }] of replies.entries()) {
    const met = new Set<number>()
    for (const key of signature.bands) {
      const here = bands.get(key) ?? []
      for (const other of here) met.add(other)
      if (here.length < MOST_AT_A_BAND) here.push(at)
      bands.set(key, here)
    }
    for (const other of met) yield [other, at]
  }
}
