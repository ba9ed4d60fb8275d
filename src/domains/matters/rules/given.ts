import type { Facts, FactValue } from '#kit/feel'
import type { Refusal } from '#kit/ruling'
import { readAnswer, type Term } from '#rules/documents'

/** Answers as they were typed, by term: one text for each input; `?` leaves a question open on purpose. */
export type Given = Readonly<Record<string, readonly string[]>>

export const leftOpen = '?'

export type ReadGiven = { answers: Facts; unsure: ReadonlySet<string>; wrong: ReadonlyMap<string, Refusal> }

/** Reads what was typed for the terms of a dictionary; what names no term is nobody's answer and falls away. */
export function readGiven(given: Given, terms: ReadonlyMap<string, Term>, today: string): ReadGiven {
  const answers: Record<string, FactValue> = {}
  const unsure = new Set<string>()
  const wrong = new Map<string, Refusal>()
  for (const [code, texts] of Object.entries(given)) {
    const term = terms.get(code)
    if (term === undefined) continue
    if (texts.length === 1 && texts[0] === leftOpen) {
      unsure.add(code)
      continue
    }
    const read = readAnswer({ ...term, need: true, today }, texts)
    if (read.allowed) answers[code] = read.value
    else wrong.set(code, read.refusal)
  }
  return { answers, unsure, wrong }
}
