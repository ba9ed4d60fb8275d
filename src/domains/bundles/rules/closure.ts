import { type Facts, truthOf } from '#kit/feel'
import type { MatterVersion, Need } from '#rules/matters'
import type { Defect, Plan, PlanInput } from './plan.ts'

/** The matters of a plan, and what can be said of them before anything is merged. */
export type PlanSet = {
  /** In the order of their base codes. */
  members: readonly MatterVersion[]
  /** Those the goals name. */
  goals: readonly MatterVersion[]
  /** Those the goals name as matters: what they make replaces what is in the wallet. */
  fixed: ReadonlySet<string>
  reached: readonly string[]
  barred: Plan['barred']
  defects: readonly Defect[]
  /** The matter that produces a type where none of the goals does. */
  producerOf(doc: string): MatterVersion | undefined
}

/**
 * Goals, and the producers of every document they must have that is neither in the wallet nor fetchable nor in the applicant's
 * hands. The producer of a type depends on the catalogue and the facts alone, never on the wallet or on the order of the goals;
 * therefore a document more in the wallet can only make the set smaller.
 */
export function closure(input: PlanInput): PlanSet {
  const producers = producersIn(input)
  const goals = goalsOf(input, producers)
  const has = new Set([...input.wallet.map(({ type }) => type), ...(input.own ?? [])])
  const made = new Set(goals.named.flatMap((version) => givenBy(version, input.facts)))
  const members = new Map([...goals.named, ...goals.sought].map((version) => [version.id, version]))
  const open = [...members.values()]
  const unknown = new Set<string>()
  for (let version = open.pop(); version; version = open.pop()) {
    for (const { doc, necessity } of needsIn(version, input.facts)) {
      const type = input.types.get(doc)
      if (!type) unknown.add(doc)
      if (necessity === 'optional' || has.has(doc) || type?.fetch) continue
      if (made.has(doc) || givenBy(version, input.facts).includes(doc)) continue
      const producer = producers.get(doc)
      if (!producer || members.has(producer.id)) continue
      members.set(producer.id, producer)
      open.push(producer)
    }
  }
  const sorted = [...members.values()].sort(byCode)
  return {
    members: sorted,
    goals: [...goals.named, ...goals.sought],
    fixed: new Set(goals.named.map(({ id }) => id)),
    reached: goals.reached,
    barred: sorted.flatMap((version) => barredBy(version, input.facts)),
    defects: [...goals.defects, ...[...unknown].sort().map((doc): Defect => ({ kind: 'unknown-type', doc }))],
    producerOf: (doc) => producers.get(doc),
  }
}

/** Needs that hold on the facts, or may: what is not known yet counts as needed. */
export function needsIn({ body }: MatterVersion, facts: Facts): readonly Need[] {
  return body.needs.filter(({ when }) => truthOf(when, facts) !== false)
}

/** Types of documents a matter gives, or may. */
export function givenBy({ body }: MatterVersion, facts: Facts): readonly string[] {
  return body.gives.filter(({ when }) => truthOf(when, facts) !== false).map(({ doc }) => doc)
}

type Goals = {
  named: readonly MatterVersion[]
  sought: readonly MatterVersion[]
  reached: readonly string[]
  defects: readonly Defect[]
}

function goalsOf(input: PlanInput, producers: ReadonlyMap<string, MatterVersion>): Goals {
  const wanted = input.goals.filter(({ when }) => truthOf(when, input.facts) !== false)
  const codes = [...new Set(wanted.flatMap((goal) => ('matter' in goal ? [goal.matter] : [])))].sort()
  const docs = [...new Set(wanted.flatMap((goal) => ('doc' in goal ? [goal.doc] : [])))].sort()
  const byBase = new Map(input.catalogue.map((version) => [version.baseCode, version]))
  const named = codes.flatMap((code) => byBase.get(code) ?? [])
  const made = new Set(named.flatMap((version) => givenBy(version, input.facts)))
  const reached = docs.filter((doc) => input.wallet.some(({ type }) => type === doc))
  const missing = docs.filter((doc) => !reached.includes(doc) && !made.has(doc))
  return {
    named,
    sought: missing.flatMap((doc) => producers.get(doc) ?? []).filter((one) => !named.includes(one)),
    reached,
    defects: [
      ...codes.filter((code) => !byBase.has(code)).map((goal): Defect => ({ kind: 'no-matter', goal })),
      ...missing.filter((doc) => !producers.has(doc)).map((goal): Defect => ({ kind: 'no-producer', goal })),
    ],
  }
}

/** For every type its producer: open to the applicant, not renewing what it needs, asking least, first by code. */
function producersIn({ catalogue, facts }: PlanInput): ReadonlyMap<string, MatterVersion> {
  const found = new Map<string, MatterVersion>()
  const fit = catalogue.filter((version) => barredBy(version, facts).length === 0)
  for (const version of [...fit].sort((a, b) => a.body.needs.length - b.body.needs.length || byCode(a, b))) {
    const needed = version.body.needs.map(({ doc }) => doc)
    for (const doc of givenBy(version, facts)) {
      if (!needed.includes(doc) && !found.has(doc)) found.set(doc, version)
    }
  }
  return found
}

function barredBy({ id, body }: MatterVersion, facts: Facts): Plan['barred'] {
  return body.rules
    .filter(({ hard, test }) => hard && truthOf(test, facts) === false)
    .map(({ key, say }) => ({ version: id, key, say }))
}

function byCode(a: MatterVersion, b: MatterVersion): number {
  return a.baseCode < b.baseCode ? -1 : Number(a.baseCode > b.baseCode)
}
