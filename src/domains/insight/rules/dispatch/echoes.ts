import type { CutMessage } from '../message.ts'

type Holding = { message: CutMessage }

/** So many of the smallest fingerprints stand for a message, and so many of them lead to it. */
const KEPT = 24
const LEADING = 4
/** A pair that so many share is a greeting, and tells none of them apart. */
const MOST_HOLDERS = 200
/** From this share of common fingerprints on two messages say the same. */
const SAME = 0.6

/**
 * Leaves out what only repeats an older message, as people do who write again or pass a text on: measured on copies of what
 * it learnt from, any model looks too good.
 */
export function withoutEchoes<M extends Holding>(older: readonly Holding[], newer: readonly M[]): M[] {
  const known = new Map<number, Set<number>[]>()
  for (const { message } of older) {
    const print = printOf(message)
    for (const mark of [...print].slice(0, LEADING)) {
      const holders = known.get(mark)
      if (holders === undefined) known.set(mark, [print])
      else if (holders.length < MOST_HOLDERS) holders.push(print)
    }
  }
  return newer.filter(({ message }) => {
    const print = printOf(message)
    return ![...print].some((mark) => known.get(mark)?.some((other) => common(print, other) >= SAME))
  })
}

/** The smallest hashes of its pairs of neighbouring words, ascending. */
function printOf({ subject, text }: CutMessage): Set<number> {
  const words = [...subject, ...text]
  const pairs = words.map((word, at) => hashOf(`${word} ${words[at + 1] ?? ''}`))
  return new Set([...new Set(pairs)].sort((a, b) => a - b).slice(0, KEPT))
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((mark) => b.has(mark)).length
  return both / Math.max(1, a.size + b.size - both)
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
