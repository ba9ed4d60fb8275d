import type { CutMessage } from '../message.ts'

/** Where a term stands. The same word in the subject says more, so it is a feature of its own. */
export const FIELDS = ['text', 'subject', 'pair', 'mark'] as const
export type Field = (typeof FIELDS)[number]

/** A message as terms with their counts, per field: words of all of it, words of the subject, its pairs of characters, marks. */
export type Terms = Readonly<Record<Field, ReadonlyMap<string, number>>>

/** A message as numbers: which features, rising, and how much of each; of length 1 unless it is empty. */
export type Vector = { readonly index: Int32Array; readonly value: Float32Array }

/** More words than this say nothing new about what a message is about. */
const READ_AT_MOST = 4000

export function termsOf({ subject, text, marks = [] }: CutMessage): Terms {
  const words = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text
  return {
    text: counted(words, counted(subject)),
    subject: counted(subject),
    pair: counted(pairsOf(subject.join(''))),
    mark: counted(marks),
  }
}

/** The pairs of neighbouring characters: they find words that the segmenter cuts now this way, now that. */
function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let at = 1; at < text.length; at++) pairs.push(text.slice(at - 1, at + 1))
  return pairs
}

function counted(terms: readonly string[], counts = new Map<string, number>()): Map<string, number> {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
