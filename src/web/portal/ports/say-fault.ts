import type { DraftFault } from '#domains/applications'
import { words as kitWords } from '#kit/kit-words'
import { type Locale, say, type Words } from '#kit/words'
import { words as applicationWords } from '#words/applications'
import { words as documentWords } from '#words/documents'
import type { Fault } from './applications.ts'

const book: Readonly<Record<string, Words>> = { ...kitWords, ...documentWords, ...applicationWords }

/** A fault in the reader's language: in the version's own words, else in those of the check that found it. */
export function sayFault({ at, key, code, facts, say: own }: DraftFault, locale: Locale): Fault {
  const found = own ?? book[code]
  return { at, key, message: found ? say(found, locale, facts) : code }
}
