import type { z } from 'zod'
import { words as kitWords } from '#kit/kit-words'
import { type Locale, say, type Words } from '#kit/words'
import { readAnswer } from '#rules/documents'
import type { faults, sent, windowDraft, windowDrafts } from '#schemas/applications'
import { words as applicationWords } from '#words/applications'
import { words as documentWords } from '#words/documents'

/** An application as it is taken down at the counter. */
export type Draft = z.output<typeof windowDraft>
export type Question = Draft['questions'][number]
export type Material = Draft['materials'][number]
export type Fault = z.output<typeof faults>['faults'][number]
export type Begun = z.output<typeof windowDrafts>['rows'][number]
export type Sent = z.output<typeof sent>

const book: Readonly<Record<string, Words>> = { ...kitWords, ...documentWords, ...applicationWords }

/** What is missing or wrong, in the version's own words or in those of the check that found it. */
export function sayFault({ code, facts, say: own }: Omit<Fault, 'at' | 'key'>, locale: Locale): string {
  const found = own ?? book[code]
  return found ? say(found, locale, facts) : code
}

/** A kept value as it stands in its field: one text for each input, money in yuan. */
export function typedOf({ term, value }: Question): readonly string[] {
  if (value === null) return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'number') return [String(term.type === 'money' ? value / 100 : value)]
  return typeof value === 'string' ? [value] : value
}

type Read = { value: Question['value'] } | { fault: Omit<Fault, 'at' | 'key'> }

/** Reads what was typed, by the same rules as the server; emptied means taken back. */
export function readTyped({ term }: Question, texts: readonly string[], today: string): Read {
  const read = readAnswer({ ...term, need: false, today }, texts)
  if (read.allowed) return { value: read.value }
  const { code, facts } = read.refusal
  return { fault: { code, facts: plain(facts) } }
}

function plain(facts: Readonly<Record<string, unknown>>): Fault['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]))
}
