import { checkFeel, type Facts, type FactValue, readsOf, truthOf } from '#kit/feel'
import type { Term } from '#rules/documents'
import type { MatterBody } from './body.ts'
import { type Fault, fault } from './fault.ts'

/** A condition with its place in the body. */
export type Placed = { path: string; text: string }
type Terms = ReadonlyMap<string, Term>

/** Every condition and formula of a body. */
export function conditionsOf(body: MatterBody): readonly Placed[] {
  const whens = <T extends { when?: string }>(list: readonly T[], at: string): Placed[] =>
    list.flatMap(({ when }, no) => (when === undefined ? [] : [{ path: `${at}.${no}.when`, text: when }]))
  return [
    ...body.rules.map(({ test }, no) => ({ path: `rules.${no}.test`, text: test })),
    ...whens(body.asks, 'asks'),
    ...whens(body.needs, 'needs'),
    ...whens(body.steps, 'steps'),
    ...whens(body.gives, 'gives'),
    ...whens(body.fees, 'fees'),
    ...body.fees.flatMap(({ amount }, no) =>
      typeof amount === 'string' ? [{ path: `fees.${no}.amount`, text: amount }] : [],
    ),
  ]
}

/** Conditions are well written, read only what the form asks, compare with options that exist, and can come true. */
export function checkConditions(body: MatterBody, terms: Terms): readonly Fault[] {
  const asked = new Set(body.asks.map(({ term }) => term))
  return conditionsOf(body).flatMap((placed) => {
    const ruling = checkFeel(placed.text)
    if (!ruling.allowed) return [fault('feel-wrong', placed.path, { why: whyOf(ruling.refusal) })]
    const missing = ruling.value.reads.filter((term) => !asked.has(term))
    if (missing.length > 0) return missing.map((term) => fault('term-not-asked', placed.path, { term }))
    const strange = strangeOptions(placed, terms)
    if (strange.length > 0) return strange
    const formula = placed.path.endsWith('.amount')
    return !formula && canHold(placed.text, terms) === false ? [fault('never-holds', placed.path)] : []
  })
}

function whyOf({ code, facts }: { code: string; facts: Readonly<Record<string, unknown>> }): string {
  return String(facts.part ?? facts.name ?? facts.most ?? code)
}

/** Comparisons of a choice with a text that is none of its options. */
function strangeOptions({ path, text }: Placed, terms: Terms): Fault[] {
  const pairs = [
    ...text.matchAll(/\b([A-Za-z]\w*)\s*!?=\s*"([^"]*)"/g),
    ...text.matchAll(/list contains\(\s*([A-Za-z]\w*)\s*,\s*"([^"]*)"\s*\)/g),
  ]
  return pairs.flatMap(([, name = '', option = '']) => {
    const term = terms.get(name)
    const choice = term?.type === 'choice' || term?.type === 'choices'
    return choice && !term.options.some(({ code }) => code === option)
      ? [fault('option-unknown', path, { term: name, option })]
      : []
  })
}

const MOST_TRIES = 5000

/** Whether some answers make the condition true; undefined: too many to try. */
export function canHold(text: string, terms: Terms): boolean | undefined {
  const domains = readsOf(text).map((name) => [name, valuesFor(terms.get(name), text)] as const)
  if (domains.reduce((product, [, values]) => product * values.length, 1) > MOST_TRIES) return undefined
  const tries = domains.reduce<Facts[]>(
    (all, [name, values]) => all.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value }))),
    [{}],
  )
  return tries.some((facts) => truthOf(text, facts) === true)
}

/** Answers worth trying: each option; around each number and day that the condition names; each text it names. */
function valuesFor(term: Term | undefined, text: string): readonly FactValue[] {
  const texts = [...text.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value)
  if (term === undefined) return [null]
  switch (term.type) {
    case 'yes-no':
      return [true, false, null]
    case 'choice':
      return [...term.options.map(({ code }) => code), null]
    case 'choices':
      return [[], ...term.options.map(({ code }) => [code]), term.options.map(({ code }) => code), null]
    case 'number':
    case 'money': {
      const named = [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([value]) => Number(value))
      return [...new Set([0, ...named.flatMap((value) => [value - 1, value, value + 1])])]
    }
    case 'date':
      return [...texts.filter((value) => /^\d{4}-\d\d-\d\d$/.test(value)), '1900-01-01', '2000-06-15', '2100-12-31']
    default:
      return [...texts, '某', '']
  }
}

/** Fields that wait for each other: a field shown on an answer that is itself shown on this one. */
export function circleOfAsks(body: MatterBody): readonly string[] {
  const waits = new Map(body.asks.map(({ term, when }) => [term, when === undefined ? [] : readsOf(when)] as const))
  return circleIn(waits)
}

/** The first circle of a graph given by what each node waits for; empty: there is none. */
export function circleIn(waits: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const walk = (node: string, trail: readonly string[]): readonly string[] => {
    const at = trail.indexOf(node)
    if (at >= 0) return [...trail.slice(at), node]
    if (done.has(node)) return []
    for (const next of waits.get(node) ?? []) {
      const circle = walk(next, [...trail, node])
      if (circle.length > 0) return circle
    }
    done.add(node)
    return []
  }
  for (const node of waits.keys()) {
    const circle = walk(node, [])
    if (circle.length > 0) return circle
  }
  return []
}
