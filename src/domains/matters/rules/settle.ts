import { type Facts, type FactValue, truthOf } from '#kit/feel'
import type { Ask } from './body.ts'

/**
 * What may be relied on: the answer to a field counts once it is certain that the field is asked; a field that is
 * certainly not asked does not apply (null), whatever was answered before. Knowing more never takes anything back, so
 * what is certain stays certain, in whatever order things are answered.
 */
export function settle(asks: readonly Ask[], answers: Facts): Facts {
  const open = new Set(asks.map(({ term }) => term))
  const settled: Record<string, FactValue> = {}
  for (const [term, value] of Object.entries(answers)) if (!open.has(term)) settled[term] = value
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const term of open) {
      const value = settledValue(
        asks.filter((ask) => ask.term === term),
        settled,
        answers[term],
      )
      if (value === undefined) continue
      settled[term] = value
      open.delete(term)
    }
  }
  return settled
}

/** Undefined while it is open whether the field is asked, or what the answer is. */
function settledValue(places: readonly Ask[], settled: Facts, answer: FactValue | undefined): FactValue | undefined {
  const truths = places.map(({ when }) => truthOf(when, settled))
  if (truths.includes(true)) return answer
  return truths.includes('unknown') ? undefined : null
}
