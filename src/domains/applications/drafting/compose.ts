import { type Facts, type FactValue, readsOf, truthOf } from '#kit/feel'
import { type Held, type Plan, type PlannedNeed, plan } from '#rules/bundles'
import type { DocumentType, Term, TermValues } from '#rules/documents'
import { type MatterVersion, settle } from '#rules/matters'
import type { Aim, DraftContent } from '../commands/draft-store.ts'

/** Everything a draft is read against: the pinned versions, the dictionary, and the holder's valid documents. */
export type Setting = {
  versions: readonly MatterVersion[]
  aim: Aim
  types: ReadonlyMap<string, DocumentType>
  terms: ReadonlyMap<string, Term>
  wallet: readonly Held[]
}

/** A material of the draft and how it stands. */
export type MaterialLine = PlannedNeed & {
  /** Key of the material in this draft: the type of document, made longer where a second source gives the same type. */
  material: string
  state: 'missing' | 'uploaded' | 'wallet' | 'fetch' | 'inherited' | 'later' | 'pledged' | 'data'
}

/** A question that is asked for certain, in the order of asking. */
export type Asked = { term: string; need: boolean; wantedBy: readonly string[] }

/** What an applicant's answers come to. */
export type Composed = { facts: Facts; plan: Plan; asked: readonly Asked[]; materials: readonly MaterialLine[] }

/** Puts a draft together: what is known, what it asks for, what it needs and how that is met. Pure. */
export function compose(content: DraftContent, setting: Setting): Composed {
  const asks = setting.versions.flatMap(({ body }) => body.asks)
  const facts = settle(asks, factsOf(content.answers))
  const own = Object.entries(content.ways).flatMap(([doc, way]) => (way.kind === 'own' ? [doc] : []))
  const planned = plan({
    goals: setting.aim.goals,
    catalogue: setting.versions,
    types: fetchableTypes(setting.types, [...own, ...failed(content)]),
    terms: setting.terms,
    facts,
    wallet: setting.wallet.filter(({ type }) => !own.includes(type)),
    own,
  })
  return {
    facts,
    plan: planned,
    asked: askedIn(setting.aim, planned, facts),
    materials: materialsOf(content, planned.needs),
  }
}

/** The answers that are sent: those of questions that are asked; hidden means absent, never empty. */
export function sentAnswers({ asked }: Composed, { answers }: DraftContent): TermValues {
  const terms = new Set(asked.map(({ term }) => term))
  return Object.fromEntries(Object.entries(answers).filter(([term]) => terms.has(term)))
}

/** Answers as conditions read them. */
export function factsOf(answers: TermValues): Facts {
  return Object.fromEntries(Object.entries(answers).map(([term, value]): [string, FactValue] => [term, value]))
}

/** What the goals turn on is asked first; then the fields of all forms, as soon as it is certain that they are asked. */
function askedIn({ goals, questions }: Aim, { asks }: Plan, facts: Facts): readonly Asked[] {
  const deciding = goals.flatMap(({ when }) => (when === undefined ? [] : readsOf(when)))
  const turning = [...new Set([...questions, ...deciding])]
  const certain = asks.filter(({ when }) => truthOf(when, facts) === true)
  const byTerm = new Map(certain.map((ask) => [ask.term, ask]))
  return [
    ...turning.map((term) => ({ term, need: true, wantedBy: byTerm.get(term)?.wantedBy ?? [] })),
    ...certain
      .filter(({ term }) => !turning.includes(term))
      .map(({ term, need, wantedBy }) => ({ term, need, wantedBy })),
  ]
}

function materialsOf(content: DraftContent, needs: readonly PlannedNeed[]): readonly MaterialLine[] {
  const made = (doc: string): boolean => needs.some((need) => need.doc === doc && need.from !== 'inherited')
  return needs
    .filter(({ when }) => when === undefined)
    .map((need) => ({
      ...need,
      material: need.from === 'inherited' && made(need.doc) ? `${need.doc}.${need.inheritedFrom}` : need.doc,
      ...stateOf(content, need),
    }))
}

function stateOf({ ways, files }: DraftContent, need: PlannedNeed): Pick<MaterialLine, 'state' | 'document'> {
  const way = ways[need.doc]
  if (need.from === 'inherited') return { state: 'inherited' }
  if (need.from === 'fetch') return { state: 'fetch' }
  if (need.from === 'wallet') {
    const document = way?.kind === 'wallet' ? way.document : need.document
    return document === undefined ? { state: 'missing' } : { state: 'wallet', document }
  }
  if (way?.kind === 'wallet') return { state: 'wallet', document: way.document }
  if (files.some(({ doc }) => doc === need.doc)) return { state: 'uploaded' }
  if (way?.kind === 'later' && need.laterDays !== undefined) return { state: 'later' }
  if (way?.kind === 'pledged' && need.pledgeDays !== undefined) return { state: 'pledged' }
  return { state: need.form === 'data' ? 'data' : 'missing' }
}

function failed({ fetched }: DraftContent): readonly string[] {
  return Object.entries(fetched).flatMap(([doc, document]) => (document === null ? [doc] : []))
}

/** Types that the city cannot fetch for this draft count as not fetchable: only then is the applicant asked for them. */
function fetchableTypes(
  types: ReadonlyMap<string, DocumentType>,
  not: readonly string[],
): ReadonlyMap<string, DocumentType> {
  if (not.length === 0) return types
  return new Map([...types].map(([code, type]) => [code, not.includes(code) ? { ...type, fetch: null } : type]))
}
