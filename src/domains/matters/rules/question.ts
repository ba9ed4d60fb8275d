import { type Facts, readsOf, truthOf } from '#kit/feel'
import type { Term, TermType } from '#rules/documents'
import type { Ask } from './body.ts'
import type { Dictionary, OpenCondition } from './guidance.ts'

/** What a guide may ask about: things people know of their own case. Names, numbers and addresses decide nothing. */
const askable: ReadonlySet<TermType> = new Set(['yes-no', 'choice', 'choices', 'number', 'money', 'date', 'place'])

type Known = { asks: readonly Ask[]; facts: Facts; dictionary: Dictionary }

/** A condition that an answer can decide: the terms to ask for, and what it is worth. */
export type Waiting = { terms: readonly Term[]; weight: number }

/** Open conditions that a question can help; what only a filled-in form can tell is not asked here. */
export function waitingOf(open: readonly OpenCondition[], known: Known): readonly Waiting[] {
  return open
    .map(({ reads, weight }) => ({ terms: termsToAsk(reads, known), weight }))
    .filter(({ terms }) => terms.length > 0)
}

/**
 * The question that decides most: each open condition gives its weight to the terms it waits for, shared among them, so
 * that a term which decides alone counts whole. Equals are asked in the order of the form.
 */
export function nextQuestion(
  waiting: readonly Waiting[],
  asks: readonly Ask[],
  unsure: ReadonlySet<string>,
): Term | null {
  const worth = new Map<Term, number>()
  for (const { terms, weight } of waiting)
    for (const term of terms) worth.set(term, (worth.get(term) ?? 0) + weight / terms.length)
  const order = ({ code }: Term): number => {
    const at = asks.findIndex((ask) => ask.term === code)
    return at === -1 ? asks.length : at
  }
  const best = (a: Term, b: Term): number =>
    (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || order(a) - order(b) || (a.code < b.code ? -1 : 1)
  return [...worth.keys()].filter(({ code }) => !unsure.has(code)).toSorted(best)[0] ?? null
}

function termsToAsk(reads: readonly string[], known: Known): readonly Term[] {
  const codes = [...new Set(reads.flatMap((term) => firstToAsk(term, known)))]
  return codes.flatMap((code) => known.dictionary.terms.get(code) ?? []).filter(({ type }) => askable.has(type))
}

/** A field that may turn out not to be asked waits for what decides that. */
function firstToAsk(term: string, known: Known, above: readonly string[] = []): readonly string[] {
  if (term in known.facts || above.includes(term)) return []
  const places = known.asks.filter((ask) => ask.term === term)
  const isAsked = places.length === 0 || places.some(({ when }) => truthOf(when, known.facts) === true)
  if (isAsked) return [term]
  return places.flatMap(({ when = '' }) => readsOf(when).flatMap((read) => firstToAsk(read, known, [...above, term])))
}
