import { cutWords } from './segment.ts'

/** A message cut into words, in their order and as often as they stand there; lower case, half width. */
export type Cut = { subject: readonly string[]; text: readonly string[] }

/** Longer texts say nothing new about what a message is about; what follows is not read. */
export const READ_AT_MOST = 4000

/** Cuts a message for the models and the look-alikes: words only, punctuation is left out. */
export function cutMessage({ subject, text }: { subject: string; text: string }): Cut {
  return { subject: cutWords(subject.slice(0, 400)), text: cutWords(text.slice(0, READ_AT_MOST)) }
}
