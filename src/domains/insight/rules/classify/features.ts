import type { CutMessage } from '../message.ts'

/** Where a term stands. The same word in the subject says more, so it is a feature of its own. */
export const FIELDS = ['text', 'subject', 'pair', 'mark'] as const
export type Field = (typeof FIELDS)[number]

/** A message as terms with their counts: words of all of it, words of the subject, its pairs of characters, marks. */
export type Terms = Readonly<Record<Field, ReadonlyMap<string, number>>>

/** More words than this say nothing new about what a message is about. */
const READ_AT_MOST = 4000
/** Longer words are chains of letters or digits; taking them apart finds nothing. */
const LONGEST_TAKEN_APART = 8

/** Masked places (A3区) and plain numbers: that there is one may speak, which one does not. */
const PLACE = '‹place›'
const NUMBER = '‹number›'
const LETTER_OF_A_PLACE = /^[a-z]\d{0,2}$/
const DIGITS = /^\d+$/

/**
 * The terms of a message. A long word also counts as the shorter words within it (中心医院: 中心, 医院), as far as
 * `isWord` knows them, so that what was learnt of 医院 holds for each hospital.
 */
export function termsOf({ subject, text, marks = [] }: CutMessage, isWord: (part: string) => boolean): Terms {
  const head = countedWords(subject, isWord, new Map())
  const body = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text
  return {
    text: countedWords(body, isWord, new Map(head)),
    subject: head,
    pair: counted(pairsOf(subject.slice(0, READ_AT_MOST).join(''))),
    mark: counted(marks),
  }
}

/** Whether a term says something by itself, and not only that some place or number stands there. */
export function isTelling(term: string): boolean {
  return term !== PLACE && term !== NUMBER
}

/** Each word of a message once, places and numbers by their common name. */
export function wordsOf({ subject, text }: CutMessage): Set<string> {
  return new Set([...subject, ...text.slice(0, READ_AT_MOST)].map(plain))
}

function plain(word: string): string {
  const first = word.charCodeAt(0)
  if (first > 0x7a) return word
  if (DIGITS.test(word)) return NUMBER
  return LETTER_OF_A_PLACE.test(word) ? PLACE : word
}

function countedWords(words: readonly string[], isWord: (part: string) => boolean, counts: Map<string, number>) {
  for (const raw of words) {
    const word = plain(raw)
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (word.length < 3 || word.length > LONGEST_TAKEN_APART || word === PLACE || word === NUMBER) continue
    for (let size = 2; size < word.length; size++)
      for (let at = 0; at + size <= word.length; at++) {
        const part = word.slice(at, at + size)
        if (isWord(part)) counts.set(part, (counts.get(part) ?? 0) + 1)
      }
  }
  return counts
}

/** The pairs of neighbouring characters: they find words that the segmenter cuts now this way, now that. */
function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let at = 1; at < text.length; at++) pairs.push(text.slice(at - 1, at + 1))
  return pairs
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
