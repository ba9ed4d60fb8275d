import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Rises when the segmenter or its words change; rows of an older one are indexed again in the background. */
export const SEGMENTER = 1

let jieba: Jieba | undefined

function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

/** Loads the dictionary ahead of the first request (0.3 to 1.1 s once per process). */
export function warmSegmenter(): void {
  segmenter().cutForSearch('一扇门', true)
}

const WORD = /[\p{L}\p{N}]/u
const LONGEST = 40
const MOST = 2000

/**
 * Words of a text for the full-text index: lower case, half width, search-mode segmentation, no punctuation, plus the
 * pairs of neighbouring characters of longer Chinese words, so that a word unknown to the dictionary is found too.
 */
export function segment(text: string): string[] {
  const words = new Set<string>()
  for (const raw of segmenter().cutForSearch(text.normalize('NFKC').toLowerCase(), true)) {
    const word = raw.trim()
    if (word === '' || word.length > LONGEST || !WORD.test(word)) continue
    words.add(word)
    if (words.size >= MOST) break
  }
  return [...words]
}

/** A tsquery of all words that must occur, each quoted; null when nothing can be searched for. */
export function tsqueryOf(text: string, operator: '&' | '|' = '&'): string | null {
  const words = segment(text).slice(0, 30)
  if (words.length === 0) return null
  return words.map((word) => `'${word.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`).join(` ${operator} `)
}

/** The words of a text as they stand there, repeats included: for counting, not for the index. */
export function cutWords(text: string): string[] {
  const words: string[] = []
  for (const raw of segmenter().cut(text.normalize('NFKC').toLowerCase(), true)) {
    // Nearly all words are Chinese and need no closer look.
    const word = isHan(raw.charCodeAt(0)) ? raw : raw.trim()
    if (word.length <= LONGEST && (isHan(word.charCodeAt(0)) || WORD.test(word))) words.push(word)
  }
  return words
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
