import { type Facts, truthOf } from '#kit/feel'
import type { MatterBody, Need } from '#rules/matters'
import type { Offered, Opening } from './commands.ts'
import type { ApplicationCase, Item } from './state.ts'
import type { World } from './world.ts'

/** Conditions of the version that the form leaves open: nothing can be built on such a form. */
export function openConditions({ needs, steps, gives, fees }: MatterBody, facts: Facts): readonly string[] {
  return [...needs, ...steps, ...gives, ...fees].flatMap(({ when }) =>
    when !== undefined && truthOf(when, facts) === 'unknown' ? [when] : [],
  )
}

/** The needs this form asks for: hidden means absent, never empty. */
export function needsAsked(body: MatterBody, facts: Facts): readonly Need[] {
  return body.needs.filter(({ when }) => truthOf(when, facts) === true)
}

type Handed = Pick<Opening, 'offered' | 'later' | 'pledged' | 'inherited'>

/** One line per material at the submission. */
export function makeItems(world: World, handed: Handed): readonly Item[] {
  return needsAsked(world.version.body, world.facts).map((need) => {
    const blank = blankItem(need, world)
    const offered = handed.offered.filter(({ key }) => key === need.key)
    if (offered.length > 0) return withPapers(blank, offered)
    if (handed.inherited.includes(need.key))
      return { ...blank, source: 'inherited', state: need.laterDays === undefined ? 'missing' : 'later' }
    if (handed.pledged.includes(need.key)) return { ...blank, source: 'pledge', state: 'pledged' }
    return handed.later.includes(need.key) ? { ...blank, state: 'later' } : blank
  })
}

/** The lines after the form was corrected: new needs come in, needs that are hidden now are asked no more. */
export function itemsAfterForm(items: readonly Item[], world: World): readonly Item[] {
  const asked = needsAsked(world.version.body, world.facts)
  const kept = items.map((item): Item => (asked.some(({ key }) => key === item.key) ? item : waived(item)))
  const added = asked.filter(({ key }) => !items.some((item) => item.key === key))
  const again = kept.map((item) => {
    const need = asked.find(({ key }) => key === item.key)
    return need !== undefined && item.state === 'waived' && item.document === null ? blankItem(need, world) : item
  })
  return [...again, ...added.map((need) => blankItem(need, world))]
}

/** What is issued by an authority needs no check of the paper; everything else is looked at by a clerk. */
export function withPapers(item: Item, offered: readonly Offered[]): Item {
  const [first, ...more] = offered
  if (first === undefined) return item
  return {
    ...item,
    document: first.document,
    also: more.map(({ document }) => document),
    trust: first.trust,
    source: first.source,
    state: offered.every(({ trust }) => trust === 'A') ? 'ok' : 'offered',
    problem: null,
    dueAt: null,
  }
}

/** Keys of what must be there and is not, or is not as it must be. */
export function lacking(items: readonly Item[]): readonly string[] {
  return items.filter(({ state }) => state === 'missing' || state === 'bad').map(({ key }) => key)
}

/** Waits for the result of an earlier matter of the same application: until then there is no whole set to look at. */
export function awaitsEarlier(one: Pick<ApplicationCase, 'items'>): boolean {
  return one.items.some(({ source, state }) => source === 'inherited' && state === 'missing')
}

/** The lines with some of them replaced, as an event carries them. */
export function mergeItems(items: readonly Item[], changed: readonly Item[]): readonly Item[] {
  const known = items.map((item) => changed.find(({ key }) => key === item.key) ?? item)
  return [...known, ...changed.filter(({ key }) => !items.some((item) => item.key === key))]
}

export function needOf(body: MatterBody, key: string): Need | undefined {
  return body.needs.find((need) => need.key === key)
}

/** A line with nothing on it: missing where it must be there, not asked where it need not be. */
function blankItem(need: Need, { docNames }: World): Item {
  const free = need.necessity === 'optional' || need.form === 'data'
  return {
    key: need.key,
    doc: need.doc,
    name: docNames[need.doc] ?? { zh: need.doc, en: need.doc },
    document: null,
    also: [],
    trust: null,
    source: null,
    state: free ? 'waived' : 'missing',
    problem: null,
    dueAt: null,
  }
}

function waived(item: Item): Item {
  return { ...item, state: 'waived', problem: null, dueAt: null }
}
