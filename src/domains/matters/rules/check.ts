import type { DocumentType, Term } from '#rules/documents'
import type { MatterBody } from './body.ts'
import { checkFloor } from './check-floor.ts'
import { catchAllIn, checkGives, checkNeeds } from './check-needs.ts'
import { checkSteps } from './check-steps.ts'
import { checkConditions, circleOfAsks } from './conditions.ts'
import { type Fault, fault } from './fault.ts'

/** What bodies are checked against: document types, terms, and the codes of organisations where they are at hand. */
export type CheckedAgainst = {
  types: ReadonlyMap<string, DocumentType>
  terms: ReadonlyMap<string, Term>
  orgs?: ReadonlySet<string>
}

/** Everything that keeps a body from being published, in the order of the editor; empty: it may be. */
export function checkBody(body: MatterBody, dictionary: CheckedAgainst): readonly Fault[] {
  const circle = circleOfAsks(body)
  return [
    ...checkFloor(body),
    ...keysTwice(body),
    ...checkAsks(body, dictionary),
    ...(circle.length > 0 ? [fault('asks-circle', 'asks', { circle: circle.join(' → ') })] : []),
    ...checkConditions(body, dictionary.terms),
    ...openRules(body),
    ...checkNeeds(body, dictionary.types),
    ...checkSteps(body),
    ...checkGives(body, dictionary.types),
    ...checkOrgs(body, dictionary.orgs),
  ]
}

function checkAsks(body: MatterBody, { terms }: CheckedAgainst): Fault[] {
  const seen = new Set<string>()
  return body.asks.flatMap(({ term }, no) => {
    const twice = seen.has(term)
    seen.add(term)
    return [
      ...(terms.has(term) ? [] : [fault('term-unknown', `asks.${no}.term`, { term })]),
      ...(twice ? [fault('term-twice', `asks.${no}.term`, { term })] : []),
    ]
  })
}

function keysTwice(body: MatterBody): Fault[] {
  const parts = { rules: body.rules, needs: body.needs, steps: body.steps, fees: body.fees }
  return Object.entries(parts).flatMap(([part, list]) => {
    const seen = new Set<string>()
    return list.flatMap(({ key }, no) => {
      const twice = seen.has(key)
      seen.add(key)
      return twice ? [fault('key-twice', `${part}.${no}.key`, { key })] : []
    })
  })
}

function openRules(body: MatterBody): Fault[] {
  return body.rules.flatMap(({ say }, no) => {
    const part = catchAllIn(say.zh)
    return part === null ? [] : [fault('catch-all', `rules.${no}.say`, { part })]
  })
}

function checkOrgs(body: MatterBody, orgs: ReadonlySet<string> | undefined): Fault[] {
  if (!orgs) return []
  const named: [string, string | undefined][] = [
    ...body.steps.map(({ by }, no): [string, string | undefined] => [`steps.${no}.by`, by]),
    ['window', body.window],
    ['consult.org', body.consult?.org],
    ...(body.jointOrgs ?? []).map((org, no): [string, string] => [`jointOrgs.${no}`, org]),
  ]
  return named.flatMap(([path, org]) =>
    org !== undefined && !orgs.has(org) ? [fault('org-unknown', path, { org })] : [],
  )
}
