import type { FactValue } from '#kit/feel'
import { say } from '#kit/words'
import { readAnswer, type Term } from '#rules/documents'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import type { Visit } from '../server/visit.ts'

/** What somebody says of his situation in the address of a bundle's page. */
export type Situation = {
  facts: Readonly<Record<string, FactValue>>
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** Only what is nobody's secret is asked here, because it stands in the address; the rest is asked in the application. */
export function askedHere(terms: readonly (Term | undefined)[]): readonly Term[] {
  return terms.flatMap((term) => (term?.sensitivity === 'open' ? [term] : []))
}

export function situationOf(visit: Visit, terms: readonly Term[]): Situation {
  const facts: Record<string, FactValue> = {}
  const typed: Record<string, string> = {}
  const errors: FieldError[] = []
  for (const term of terms) {
    const texts = visit.url.searchParams.getAll(term.code)
    typed[term.code] = texts.join(' ').slice(0, 200)
    const ruling = readAnswer({ ...term, need: false, today: '9999-12-31' }, texts)
    if (ruling.allowed) {
      if (ruling.value !== null) facts[term.code] = ruling.value
      continue
    }
    const { code, facts: named } = ruling.refusal
    const words = visit.book[code]
    errors.push({ field: term.code, text: words === undefined ? code : say(words, visit.look.locale, named) })
  }
  return { facts, typed, errors }
}
