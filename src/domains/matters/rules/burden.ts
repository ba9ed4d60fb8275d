import { conjunctsOf } from '#kit/feel'
import type { Words } from '#kit/words'
import type { Ask, Fee, MatterBody, Need, NeedForm, Rule, Step } from './body.ts'

/** A place where a lower version is heavier than, or other than, the one above it (加重负担). */
export type Deviation = {
  /** The element, as in the element list. */
  element: string
  /** Key of the part within it, where it has parts. */
  key: string | null
  code: 'added' | 'heavier' | 'changed' | 'taken-away'
  /** What the upper level says, and what the lower one does. */
  upper: string
  lower: string
}

/**
 * The burden order: where `lower` asks more than `upper`. Materials, fields, conditions and steps may only be fewer or
 * lighter; days, trips, fees and copies only less; name, type, basis and result the same; address, hours and telephone
 * are free. Every element is compared by a partial order, so that the whole is one: reflexive and transitive.
 */
export function compareBurden(upper: MatterBody, lower: MatterBody): readonly Deviation[] {
  return [...same(upper, lower), ...subsets(upper, lower), ...numbers(upper, lower), ...offers(upper, lower)]
}

function changed(element: string, upper: string, lower: string): Deviation[] {
  return upper === lower ? [] : [{ element, key: null, code: 'changed', upper, lower }]
}

function same(upper: MatterBody, lower: MatterBody): Deviation[] {
  const bases = ({ basis }: MatterBody): string => sorted(basis.map(({ law, article }) => `${law} ${article}`))
  const gives = ({ gives: list }: MatterBody): string =>
    sorted(list.map(({ doc, when }) => (when === undefined ? doc : `${doc} [${conjuncts(when).join(' and ')}]`)))
  return [
    ...changed('name', upper.name.zh, lower.name.zh),
    ...changed('type', upper.type, lower.type),
    ...changed('basis', bases(upper), bases(lower)),
    ...changed('gives', gives(upper), gives(lower)),
    ...(upper.quota === null || lower.quota !== null ? changed('quota', textOf(upper.quota), textOf(lower.quota)) : []),
    ...(upper.intermediary === null || lower.intermediary !== null
      ? changed('intermediary', textOf(upper.intermediary), textOf(lower.intermediary))
      : []),
  ]
}

function textOf(words: Words | null): string {
  return words?.zh ?? ''
}

function sorted(list: readonly string[]): string {
  return [...list].sort().join('；')
}

type Compared<T> = {
  element: string
  keyOf(part: T): string
  say(part: T): string
  lighter(upper: T, lower: T): boolean
}

/** Every part of the lower list stands in the upper one and is no heavier there. */
function within<T>(upper: readonly T[], lower: readonly T[], how: Compared<T>): Deviation[] {
  const above = new Map(upper.map((part) => [how.keyOf(part), part]))
  return lower.flatMap((part): Deviation[] => {
    const key = how.keyOf(part)
    const found = above.get(key)
    if (found === undefined) return [{ element: how.element, key, code: 'added', upper: '', lower: how.say(part) }]
    return how.lighter(found, part)
      ? []
      : [{ element: how.element, key, code: 'heavier', upper: how.say(found), lower: how.say(part) }]
  })
}

function subsets(upper: MatterBody, lower: MatterBody): Deviation[] {
  return [
    ...within<Rule>(upper.rules, lower.rules, {
      element: 'rules',
      keyOf: ({ key }) => key,
      say: ({ say, test, hard }) => `${say.zh} [${test}]${hard ? '' : ' (warn)'}`,
      lighter: (a, b) => (a.hard || !b.hard) && narrower(b.test, a.test),
    }),
    ...within<Ask>(upper.asks, lower.asks, {
      element: 'asks',
      keyOf: ({ term }) => term,
      say: ({ term, when, need }) => `${term}${need ? '*' : ''}${bracket(when)}`,
      lighter: (a, b) => (a.need || !b.need) && narrower(a.when, b.when),
    }),
    ...within<Need>(upper.needs, lower.needs, {
      element: 'needs',
      keyOf: ({ key }) => key,
      say: sayNeed,
      lighter: lighterNeed,
    }),
    ...within<Step>(upper.steps, lower.steps, {
      element: 'steps',
      keyOf: ({ key }) => key,
      say: ({ name, kind, allow, stops, when }) => `${name.zh} ${kind} ${allow}d${stops ? ' ⏸' : ''}${bracket(when)}`,
      lighter: (a, b) =>
        a.kind === b.kind &&
        b.allow <= a.allow &&
        (a.stops !== undefined || b.stops === undefined) &&
        b.needs.every((key) => a.needs.includes(key)) &&
        narrower(a.when, b.when),
    }),
    ...within<Fee>(upper.fees, lower.fees, {
      element: 'fees',
      keyOf: ({ key }) => key,
      say: ({ name, amount, when }) =>
        `${name.zh} ${typeof amount === 'number' ? (amount / 100).toFixed(2) : amount}${bracket(when)}`,
      lighter: (a, b) => cheaper(a.amount, b.amount) && (b.reducible || !a.reducible) && narrower(a.when, b.when),
    }),
  ]
}

const weights: Readonly<Record<NeedForm, number>> = { data: 0, 'original-or-copy': 1, copy: 2, original: 3 }

function lighterNeed(a: Need, b: Need): boolean {
  return (
    a.doc === b.doc &&
    weights[b.form] <= weights[a.form] &&
    b.copies <= a.copies &&
    (a.necessity === 'must' || b.necessity === 'optional') &&
    atLeast(b.laterDays, a.laterDays) &&
    atLeast(b.pledgeDays, a.pledgeDays) &&
    (a.renews === undefined || b.renews === true) &&
    (b.form === 'data' || b.standard.zh === a.standard.zh) &&
    narrower(a.when, b.when)
  )
}

function sayNeed({ doc, form, copies, necessity, laterDays, pledgeDays, standard, when }: Need): string {
  const parts = [doc, form, `×${copies}`, necessity]
  if (laterDays !== undefined) parts.push(`+${laterDays}d`)
  if (pledgeDays !== undefined) parts.push(`~${pledgeDays}d`)
  return `${parts.join(' ')} ${standard.zh}${bracket(when)}`
}

/** A concession is kept or widened: days at least as many, and never taken away. */
function atLeast(lower: number | undefined, upper: number | undefined): boolean {
  return upper === undefined || (lower !== undefined && lower >= upper)
}

function cheaper(upper: number | string, lower: number | string): boolean {
  if (lower === 0) return true
  return typeof upper === 'number' && typeof lower === 'number' ? lower <= upper : lower === upper
}

/** Whether the lower condition asks in no case more than the upper one: it is the same, with more that must hold. */
function narrower(upper: string | undefined, lower: string | undefined): boolean {
  if (upper === undefined) return true
  if (lower === undefined) return false
  const parts = new Set(conjuncts(lower))
  return conjuncts(upper).every((part) => parts.has(part))
}

function conjuncts(condition: string): readonly string[] {
  return [...new Set(conjunctsOf(condition))].sort()
}

function bracket(when: string | undefined): string {
  return when === undefined ? '' : ` [${when}]`
}

function numbers(upper: MatterBody, lower: MatterBody): Deviation[] {
  const most = (element: string, a: number, b: number): Deviation[] =>
    b <= a ? [] : [{ element, key: null, code: 'heavier', upper: String(a), lower: String(b) }]
  return [
    ...most('clock.tell', upper.clock.tell, lower.clock.tell),
    ...most('clock.legal', upper.clock.legal, lower.clock.legal),
    ...most('clock.promise', upper.clock.promise, lower.clock.promise),
    ...most('clock.extend', upper.clock.extend, lower.clock.extend),
    ...most('clock.joint', Number(upper.clock.joint), Number(lower.clock.joint)),
    ...most('trips', upper.trips, lower.trips),
    ...(upper.handling === 'instant' ? changed('handling', upper.handling, lower.handling) : []),
  ]
}

/** What is offered above must be offered below: to whom, through which doors, with which easements. */
function offers(upper: MatterBody, lower: MatterBody): Deviation[] {
  const all = (element: string, a: readonly string[], b: readonly string[]): Deviation[] =>
    a.filter((one) => !b.includes(one)).map((one) => ({ element, key: one, code: 'taken-away', upper: one, lower: '' }))
  const pledge = { upper: upper.modes.pledge?.days, lower: lower.modes.pledge?.days }
  return [
    ...all('subject', upper.subject, lower.subject),
    ...all('channels', upper.channels, lower.channels),
    ...all('delivery', upper.delivery, lower.delivery),
    ...all('modes.tolerant', upper.modes.tolerant ? ['tolerant'] : [], lower.modes.tolerant ? ['tolerant'] : []),
    ...(atLeast(pledge.lower, pledge.upper)
      ? []
      : all('modes.pledge', [`${pledge.upper}d`], pledge.lower === undefined ? [] : [`${pledge.lower}d`])),
    ...all('range', upper.range === 'all' ? ['all'] : [], lower.range === 'all' ? ['all'] : []),
  ]
}
