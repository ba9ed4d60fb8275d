import { narrow } from '#kit/width'
import type { ReplyFinding, ReplyWord } from './types.ts'

/** Words of the list wherever they stand; of words that overlap, the longest. */
export function forbiddenIn(text: string, words: readonly ReplyWord[]): ReplyFinding[] {
  const plain = narrow(text)
  const hits = words.flatMap((one) => placesOf(plain, one.word).map((start) => ({ ...one, start })))
  hits.sort((a, b) => a.start - b.start || b.word.length - a.word.length)
  const found: ReplyFinding[] = []
  let done = 0
  for (const { word, level, reason, start } of hits) {
    if (start < done) continue
    done = start + word.length
    found.push({ code: 'forbidden-word', level, where: { start, end: done }, facts: { word, reason } })
  }
  return found
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  if (word === '') return places
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) places.push(i)
  return places
}
