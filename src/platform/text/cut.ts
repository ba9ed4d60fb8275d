import { cutWords } from './segment.ts'

/** A message cut into words, in their order and as often as they stand there; lower case, half width. */
export type Cut = { subject: readonly string[]; text: readonly string[] }

/** Longer texts say nothing new about what a message is about; what follows is not read. */
export const READ_AT_MOST = 4000

/** What a message is about is said at its beginning: the models read no further, for a third less work (decision 0018). */
export const READ_BY_MODELS = 1000

/** Cuts the first `most` characters of a message: words only, punctuation is left out. */
export function cutMessage({ subject, text }: { subject: string; text: string }, most = READ_AT_MOST): Cut {
  return { subject: cutWords(subject.slice(0, 400)), text: cutWords(text.slice(0, most)) }
}
