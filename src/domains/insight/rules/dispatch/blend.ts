import type { Ranked } from '../classify/types.ts'

/**
 * How much what the city has written down counts beside what it has lived: the words of the class tree for the class, the
 * dispatch catalogue for the unit. `power` sharpens or softens what comes out.
 */
export type Blend = { share: number; power: number }

export const PLAIN: Blend = { share: 0, power: 1 }

const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]
const POWERS = [0.5, 0.7, 0.85, 1, 1.2, 1.5, 2]
/** Where less than this share of a message is known, the written word counts less too: nonsense stays unsure. */
const KNOWN = 0.3

export type Opinion = { ranked: readonly Ranked[]; known: number; opinion: readonly Ranked[] }

/** What history and the written word say together, the surest first; confidences sum to what history's summed to. */
export function blended({ ranked, known, opinion }: Opinion, { share, power }: Blend): Ranked[] {
  const part = opinion.length === 0 ? 0 : share * Math.min(1, known / KNOWN)
  const mixed = new Map(ranked.map(({ label, confidence }) => [label, confidence * (1 - part)]))
  for (const { label, confidence } of opinion) mixed.set(label, (mixed.get(label) ?? 0) + part * confidence)
  const before = sumOf((ranked.length > 0 ? ranked : opinion).map(({ confidence }) => confidence))
  const bent = [...mixed].map(([label, confidence]) => ({ label, confidence: confidence ** power }))
  const scale = before / (sumOf(bent.map(({ confidence }) => confidence)) || 1)
  return bent
    .map(({ label, confidence }) => ({ label, confidence: Math.min(1, confidence * scale) }))
    .sort((a, b) => b.confidence - a.confidence || (a.label < b.label ? -1 : 1))
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}

export type Known = Opinion & { truth: string }

const MOST = 3000
const LEAST = 0.002

/** The blend under which what came true would have been the most likely, on messages that history had not learnt from. */
export function fitBlend(messages: readonly Known[]): Blend {
  const shown = messages.slice(-MOST)
  let [best, reached] = [PLAIN, likelihood(shown, PLAIN)]
  for (const share of SHARES)
    for (const power of POWERS) {
      const found = likelihood(shown, { share, power })
      if (found > reached + 1e-9) [best, reached] = [{ share, power }, found]
    }
  return best
}

function likelihood(messages: readonly Known[], blend: Blend): number {
  return sumOf(
    messages.map((one) => {
      const said = blended(one, blend).find(({ label }) => label === one.truth)
      return Math.log(Math.max(LEAST, said?.confidence ?? 0))
    }),
  )
}

/** Each half blended as the other half says, so that what is measured chose nothing for itself. */
export function crossBlended<M extends Known>(messages: readonly M[]): (M & { ranked: Ranked[] })[] {
  const halves = [0, 1].map((half) => fitBlend(messages.filter((_, at) => at % 2 !== half)))
  return messages.map((one, at) => ({ ...one, ranked: blended(one, halves[at % 2] ?? PLAIN) }))
}
