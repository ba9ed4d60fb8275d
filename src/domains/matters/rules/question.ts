import { type Facts, readsOf, truthOf } from '#kit/feel'
import type { Term, TermType } from '#rules/documents'
import type { Ask } from './body.ts'
import type { Dictionary, OpenCondition } from './guidance.ts'

/** What a guide may ask about: things people know of their own case. Names, numbers and addresses decide nothing. */
const askable: ReadonlySet<TermType> = new Set(['yes-no', 'choice', 'choices', 'number', 'money', 'date', 'place'])

type Known = { asks: readonly Ask[]; facts: Facts; unsure: ReadonlySet<string>; dictionary: Dictionary }

/**
 * The question that decides most: each open condition gives its weight to the terms it waits for, shared among them, so
 * that a term which decides alone counts whole. Equals are asked in the order of the form.
 */
export function nextQuestion(open: readonly OpenCondition[], known: Known): Term | null {
  const worth = new Map<string, number>()
  for (const { reads, weight } of open) {
    const waiting = [...new Set(reads.flatMap((term) => firstToAsk(term, known)))]
    for (const term of waiting) worth.set(term, (worth.get(term) ?? 0) + weight / waiting.length)
  }
  const order = (term: string): number => {
    const at = known.asks.findIndex((ask) => ask.term === term)
    return at === -1 ? known.asks.length : at
  }
  const candidates = [...worth.keys()]
    .flatMap((term) => known.dictionary.terms.get(term) ?? [])
    .filter(({ code, type }) => askable.has(type) && !known.unsure.has(code))
  const best = (a: Term, b: Term): number =>
    (worth.get(b.code) ?? 0) - (worth.get(a.code) ?? 0) || order(a.code) - order(b.code) || (a.code < b.code ? -1 : 1)
  return candidates.sort(best)[0] ?? null
}

/** A field that may turn out not to be asked waits for what decides that. */
function firstToAsk(term: string, known: Known, above: readonly string[] = []): readonly string[] {
  if (term in known.facts || above.includes(term)) return []
  const places = known.asks.filter((ask) => ask.term === term)
  const isAsked = places.length === 0 || places.some(({ when }) => truthOf(when, known.facts) === true)
  if (isAsked) return [term]
  return places.flatMap(({ when = '' }) => readsOf(when).flatMap((read) => firstToAsk(read, known, [...above, term])))
}
