import type { z } from 'zod'
import type { foundLine, guideAnswer } from '#schemas/matters'

export type Guide = z.output<typeof guideAnswer>
export type Question = NonNullable<Guide['question']>
export type GuideLine = z.output<typeof foundLine>
/** Answers as typed, by term, in the order they were given. */
export type Given = Readonly<Record<string, readonly string[]>>

/** The answers without the last one. */
export function withoutLast(given: Given): Given {
  return Object.fromEntries(Object.entries(given).slice(0, -1))
}

/** Several short texts in one line, without full stops in the middle. */
export function sentence(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[。.]$/, '')).join('；')
}
