import { truthOf, valueIn } from '#kit/feel'
import { groupBy } from '#kit/group'
import type { MatterVersion, Need, NeedForm } from '#rules/matters'
import { givenBy, needsIn, type PlanSet } from './closure.ts'
import type { PlanEdge, PlanInput, PlannedAsk, PlannedFee, PlannedNeed } from './plan.ts'

/** One need of one matter. */
type Want = { version: MatterVersion; need: Need }
type Source = Pick<PlannedNeed, 'from' | 'document' | 'inheritedFrom'>

/** From what satisfies least to what satisfies every other form. */
const strictness: readonly NeedForm[] = ['data', 'original-or-copy', 'copy', 'original']

/** Needs of the set, one line for each type and source: whatever two matters need is given once, in the strictest form. */
export function needsOf(input: PlanInput, set: PlanSet): readonly (PlannedNeed & { wants: readonly Want[] })[] {
  const wants = set.members.flatMap((version) =>
    needsIn(version, input.facts).map((need): Want & { source: Source } => ({
      version,
      need,
      source: sourceOf(input, set, { version, need }),
    })),
  )
  const lines = groupBy(wants, ({ need, source }) => [need.doc, source.from, source.inheritedFrom ?? ''].join(' '))
  return [...lines.values()].map((line) => ({ ...lineOf(input, line), wants: line })).sort(byDoc)
}

/** Documents that one matter of the set makes for another. */
export function edgesOf(
  set: PlanSet,
  needs: readonly (PlannedNeed & { wants: readonly Want[] })[],
): readonly PlanEdge[] {
  return needs.flatMap(({ doc, inheritedFrom, wants }) => {
    if (inheritedFrom === undefined) return []
    return set.members.flatMap(({ id }) => {
      const own = wants.filter(({ version }) => version.id === id)
      if (own.length === 0) return []
      const soft = own.every(({ need }) => need.laterDays !== undefined || need.necessity === 'optional')
      return [{ from: inheritedFrom, to: id, soft, doc }]
    })
  })
}

/** Fields of all forms merged by term: asked once, for all who want them. */
export function asksOf(input: PlanInput, members: readonly MatterVersion[]): readonly PlannedAsk[] {
  const wanted = members.flatMap((version) =>
    version.body.asks.filter(({ when }) => truthOf(when, input.facts) !== false).map((ask) => ({ ...ask, version })),
  )
  return [...groupBy(wanted, ({ term }) => term)].map(([term, asks]) => ({
    term,
    need: asks.some(({ need }) => need),
    ...openCondition(input, asks),
    wantedBy: [...new Set(asks.map(({ version }) => version.id))],
    known: knownFrom(input, term),
  }))
}

export function feesOf({ facts }: PlanInput, members: readonly MatterVersion[]): readonly PlannedFee[] {
  return members.flatMap(({ id, body }) =>
    body.fees
      .filter(({ when }) => truthOf(when, facts) !== false)
      .map(({ key, name, amount }) => {
        const value = typeof amount === 'number' ? amount : valueIn(amount, facts)
        return { version: id, key, name, amount: typeof value === 'number' ? Math.round(value) : null }
      }),
  )
}

/**
 * What a named goal makes replaces what is held: a change of the registration comes before whatever shows the new licence.
 * A matter that needs what it gives renews it, and needs the old one.
 */
function sourceOf(input: PlanInput, set: PlanSet, { version, need }: Want): Source {
  const { doc } = need
  const renews = givenBy(version, input.facts).includes(doc)
  const makers = set.members.filter(({ id }) => id !== version.id)
  const gives = (maker: MatterVersion): boolean => givenBy(maker, input.facts).includes(doc)
  const fresh = renews ? undefined : makers.find((maker) => set.fixed.has(maker.id) && gives(maker))
  if (fresh) return { from: 'inherited', inheritedFrom: fresh.id }
  const held = input.wallet.find(({ type }) => type === doc)
  if (held) return { from: 'wallet', document: held.id }
  if (input.types.get(doc)?.fetch) return { from: 'fetch' }
  if (renews || input.own?.includes(doc)) return { from: 'applicant' }
  const producer = set.producerOf(doc)
  const maker = makers.find(({ id }) => id === producer?.id) ?? makers.find(gives)
  return maker ? { from: 'inherited', inheritedFrom: maker.id } : { from: 'applicant' }
}

function lineOf(input: PlanInput, wants: readonly (Want & { source: Source })[]): PlannedNeed {
  const [strictest] = [...wants].sort((a, b) => rank(b) - rank(a))
  if (!strictest) throw new Error('a line of a plan has at least one need')
  const { need, source } = strictest
  const days = (key: 'laterDays' | 'pledgeDays') => {
    const all = wants.flatMap((want) => want.need[key] ?? [])
    return all.length === wants.length ? { [key]: Math.min(...all) } : {}
  }
  return {
    doc: need.doc,
    key: need.key,
    form: need.form,
    copies: Math.max(...wants.map((want) => want.need.copies)),
    necessity: wants.some((want) => want.need.necessity === 'must') ? 'must' : 'optional',
    ...openCondition(
      input,
      wants.map((want) => want.need),
    ),
    wantedBy: wants.map((want) => ({ version: want.version.id, key: want.need.key })),
    ...source,
    ...days('laterDays'),
    ...days('pledgeDays'),
  }
}

/** Must before optional, then the stricter form, so that what satisfies the first satisfies all. */
function rank({ need }: Want): number {
  return (need.necessity === 'must' ? strictness.length : 0) + strictness.indexOf(need.form)
}

/** The condition that is left open: none as soon as one of those who want it wants it in any case. */
function openCondition({ facts }: PlanInput, wants: readonly { when?: string }[]): { when?: string } {
  const open = wants.flatMap(({ when }) => (when !== undefined && truthOf(when, facts) === 'unknown' ? [when] : []))
  if (open.length < wants.length) return {}
  const parts = [...new Set(open)]
  return { when: parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(' or ') }
}

function knownFrom({ facts, terms, types, wallet }: PlanInput, term: string): PlannedAsk['known'] {
  if (term in facts) return 'facts'
  const sources = terms.get(term)?.sources ?? []
  if (sources.includes('account')) return 'account'
  if (sources.some((doc) => wallet.some(({ type }) => type === doc))) return 'wallet'
  return sources.some((doc) => (types.get(doc)?.fetch ?? null) !== null) ? 'fetch' : null
}

function byDoc(a: PlannedNeed, b: PlannedNeed): number {
  const [left, right] = [a, b].map(({ doc, from, inheritedFrom }) => `${doc} ${from} ${inheritedFrom ?? ''}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}
