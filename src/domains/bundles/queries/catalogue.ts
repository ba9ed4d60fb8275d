import { documentTypes, terms } from '#domains/documents'
import { liveVersion, producersOf } from '#domains/matters'
import type { Facts } from '#kit/feel'
import type { Tx } from '#platform/db/tx'
import type { MatterVersion } from '#rules/matters'
import type { Goal, Held, PlanInput } from '../rules/index.ts'

export type Planning = {
  goals: readonly Goal[]
  /** 12 digits; the whole city, if absent. */
  place?: string | undefined
  day?: string | undefined
  facts?: Facts | undefined
  wallet?: readonly Held[] | undefined
  /** Types the applicant has in his own hands. */
  own?: readonly string[] | undefined
}

/**
 * What the planner is given: the goals' versions for the place, and level by level whoever may produce what they need,
 * so that a plan reads a dozen versions and not the catalogue of a city.
 */
export async function planInput(tx: Tx, asked: Planning): Promise<PlanInput> {
  const { goals, facts = {}, wallet = [], own = [] } = asked
  const at = { place: asked.place, day: asked.day }
  const [types, known] = await Promise.all([documentTypes(tx), terms(tx)])
  const found = new Map<string, MatterVersion>()
  const take = (versions: readonly (MatterVersion | undefined)[]): readonly MatterVersion[] => {
    const fresh = versions.flatMap((one) => (one && !found.has(one.matter) ? [one] : []))
    for (const one of fresh) found.set(one.matter, one)
    return fresh
  }
  const bases = [...new Set(goals.flatMap((goal) => ('matter' in goal ? [goal.matter] : [])))]
  let fresh = take(await Promise.all(bases.map((baseCode) => liveVersion(tx, { baseCode, ...at }))))
  const had = new Set([...wallet.map(({ type }) => type), ...own])
  const looked = new Set<string>()
  let docs = goals.flatMap((goal) => ('doc' in goal ? [goal.doc] : []))
  while (fresh.length > 0 || docs.length > 0) {
    const needed = fresh.flatMap(({ body }) => body.needs.map(({ doc }) => doc))
    const open = [...docs, ...needed.filter((doc) => !had.has(doc) && !types.get(doc)?.fetch)].filter(
      (doc) => !looked.has(doc),
    )
    for (const doc of open) looked.add(doc)
    docs = []
    fresh = take(await producersOf(tx, { docs: [...new Set(open)], ...at }))
  }
  return { goals, catalogue: [...found.values()], types, terms: known, facts, wallet, own }
}
