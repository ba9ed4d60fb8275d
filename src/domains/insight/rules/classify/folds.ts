import { type Signature, signatureOf, similarity } from '../duplicates/signature.ts'
import type { CutMessage } from '../message.ts'
import { seeded, shuffle } from './random.ts'

/** From this likeness on two messages are one message said twice. */
const ALIKE = 0.5

/** The number of the group of near-copies each message belongs to; a message like no other is a group of its own. */
export function alikeGroups(messages: readonly CutMessage[]): Int32Array {
  const leader = Int32Array.from({ length: messages.length }, (_, at) => at)
  const leaderOf = (at: number): number => {
    let top = at
    while (leader[top] !== top) top = leader[top] ?? top
    leader[at] = top
    return top
  }
  const signatures: Signature[] = []
  const lastIn = new Map<number, number>()
  messages.forEach((message, at) => {
    const signature = signatureOf(message)
    signatures.push(signature)
    for (const band of signature.bands) {
      const other = lastIn.get(band)
      lastIn.set(band, at)
      if (other === undefined || leaderOf(other) === leaderOf(at)) continue
      const likeness = similarity(signature, signatures[other] ?? signature)
      if (likeness >= ALIKE) leader[leaderOf(at)] = leaderOf(other)
    }
  })
  return leader.map((_, at) => leaderOf(at))
}

/** A fold for each message such that no group lies in two of them and all are about equally large. */
export function groupedFolds(groups: readonly (number | string)[], count: number, seed: number): Int32Array {
  const members = new Map<number | string, number[]>()
  groups.forEach((group, at) => {
    members.set(group, [...(members.get(group) ?? []), at])
  })
  const all = [...members.values()]
  const order = Int32Array.from(all, (_, at) => at)
  shuffle(order, seeded(seed))
  const sizes = new Int32Array(count)
  const folds = new Int32Array(groups.length)
  const bySize = [...order].map((at) => all[at] ?? []).sort((a, b) => b.length - a.length)
  for (const group of bySize) {
    const fold = sizes.indexOf(Math.min(...sizes))
    for (const at of group) folds[at] = fold
    sizes[fold] = (sizes[fold] ?? 0) + group.length
  }
  return folds
}
