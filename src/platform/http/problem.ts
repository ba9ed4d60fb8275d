import type { z } from 'zod'
import type { Refusal, RefusalKind } from '#kit/ruling'
import { type Locale, say, type Words } from '#kit/words'
import { issueInWords } from './issue-words.ts'

/** RFC 9457 problem details, as every error of the API answers. */
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  instance?: string
  facts?: Refusal['facts']
  errors?: readonly { field: string; code: string; detail: string }[]
}

/** The one table from kinds of refusal to HTTP. */
export const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  missing: 404,
  forbidden: 403,
  conflict: 409,
  'too-late': 409,
  'too-many': 429,
  unauthenticated: 401,
}

export type WordBook = Readonly<Record<string, Words>>

export function problemOf(refusal: Refusal, locale: Locale, book: WordBook): Problem {
  const words = book[refusal.code]
  const detail = words ? say(words, locale, readable(refusal, locale, book)) : refusal.code
  const problem: Problem = {
    type: `/problems/${refusal.code}`,
    title: refusal.code,
    status: STATUS[refusal.kind],
    code: refusal.code,
    detail,
  }
  if (Object.keys(refusal.facts).length > 0) problem.facts = refusal.facts
  if (refusal.field !== undefined) problem.errors = [{ field: refusal.field, code: refusal.code, detail }]
  return problem
}

/** Commands and other codes that a refusal names are said in words; the facts beside the text keep the codes. */
function readable({ code, facts }: Refusal, locale: Locale, book: WordBook): Refusal['facts'] {
  const [domain] = code.split('.')
  const said = (kind: string, value: string): string => book[`${domain}.${kind}.${value}`]?.[locale] ?? value
  const named: Record<string, Refusal['facts'][string]> = {}
  for (const [name, value] of Object.entries(facts)) {
    const kind = name === 'possible' ? 'command-name' : `fact.${name}`
    if (typeof value === 'string') named[name] = said(kind, value)
    else named[name] = typeof value === 'object' ? value.map((one) => said(kind, one)) : value
  }
  return named
}

/** A malformed request: schema failure at the edge, before any domain code. */
export function malformed(error: z.ZodError, locale: Locale, book: WordBook): Problem {
  const code = 'platform.malformed'
  const words = book[code]
  return {
    type: `/problems/${code}`,
    title: code,
    status: 400,
    code,
    detail: words ? say(words, locale) : code,
    errors: error.issues.slice(0, 50).map((issue) => ({
      field: issue.path.map(String).join('.'),
      code: issue.code,
      detail: issueInWords(issue, locale, book),
    })),
  }
}
