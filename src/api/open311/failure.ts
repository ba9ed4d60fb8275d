import { Refused } from '#kit/ruling'
import { type Locale, say } from '#kit/words'
import { STATUS, type WordBook } from '#platform/http/problem'
import { type Code, words } from './words.ts'

/** An error of GeoReport v2: 404 for what does not exist, 403 for keys, 400 for everything else a client did. */
export class Failure extends Error {
  readonly status: number
  readonly code: Code
  readonly facts: Readonly<Record<string, string | number>>
  constructor(status: number, code: Code, facts: Failure['facts'] = {}) {
    super(code)
    this.name = 'Failure'
    this.status = status
    this.code = code
    this.facts = facts
  }
}

export type ErrorAnswer = { status: number; errors: readonly { code: number; description: string }[] }

/** What a failure or a refusal of the house looks like from outside; undefined for faults of our own. */
export function errorAnswer(error: unknown, locale: Locale, book: WordBook): ErrorAnswer | undefined {
  if (error instanceof Failure) {
    return answer(error.status, say(words[error.code], locale, error.facts))
  }
  if (error instanceof Refused) {
    const { kind, code, facts } = error.refusal
    const known = book[code]
    const told = known ? say(known, locale, facts) : code
    const usual = STATUS[kind]
    return answer(usual === 404 || usual === 403 || usual === 429 ? usual : 400, told)
  }
  return undefined
}

function answer(status: number, description: string): ErrorAnswer {
  return { status, errors: [{ code: status, description }] }
}
