import type { Facts } from '#kit/feel'
import type { Words } from '#kit/words'
import type { DocumentType, Term } from '#rules/documents'
import type { MatterVersion, NeedForm } from '#rules/matters'
import { closure } from './closure.ts'
import { layersOf } from './layers.ts'
import { asksOf, edgesOf, feesOf, needsOf } from './merge.ts'

/** What somebody wants to reach: a matter by its base code, or a document of a type, whoever issues it. */
export type Goal = { matter: string; when?: string } | { doc: string; when?: string }

/** A valid document of the holder. */
export type Held = { id: string; type: string }

export type PlanInput = {
  goals: readonly Goal[]
  /** Live versions for the place, at most one per matter: the goals and whatever may produce what they need. */
  catalogue: readonly MatterVersion[]
  types: ReadonlyMap<string, DocumentType>
  terms: ReadonlyMap<string, Term>
  facts: Facts
  wallet: readonly Held[]
  /** Types that the applicant says are in his own hands, though a matter could produce them. */
  own?: readonly string[]
}

/** Where a material comes from: one's own hands, the wallet, a department's register, a matter of the same plan. */
export type NeedFrom = 'applicant' | 'wallet' | 'fetch' | 'inherited'

export type PlannedMatter = {
  version: string
  baseCode: string
  taskCode: string
  name: Words
  /** A prerequisite (前置事项) is there for a document that a goal needs. */
  why: 'goal' | 'prerequisite'
  handling: 'instant' | 'promised'
  /** Working days it takes by itself. */
  promise: number
  layer: number
  org: string
  /** Working days from the start of the plan at which it can begin and is promised to end. */
  starts: number
  ends: number
}

export type PlannedAsk = {
  term: string
  need: boolean
  /** What is still open about whether it is asked; absent: it is asked. */
  when?: string
  /** Versions whose form has the field. */
  wantedBy: readonly string[]
  /** Who knows the value already; null: it has to be typed. */
  known: 'facts' | 'account' | 'wallet' | 'fetch' | null
}

export type PlannedNeed = {
  doc: string
  /** Of the strictest of the needs merged here. */
  key: string
  form: NeedForm
  copies: number
  necessity: 'must' | 'optional'
  when?: string
  wantedBy: readonly { version: string; key: string }[]
  from: NeedFrom
  /** Id of the document in the wallet. */
  document?: string
  /** Version of the matter that produces it. */
  inheritedFrom?: string
  laterDays?: number
  pledgeDays?: number
}

/** Who waits for whom: `soft` where the document may come later (容缺), so that the review begins and the decision waits. */
export type PlanEdge = { from: string; to: string; soft: boolean; doc: string }

/** In fen; null: the amount depends on an answer not given yet. */
export type PlannedFee = { version: string; key: string; name: Words; amount: number | null }

/** What is wrong with the catalogue, by base codes; such a plan is not published. */
export type Defect =
  | { kind: 'cycle'; matters: readonly string[] }
  | { kind: 'no-matter'; goal: string }
  | { kind: 'no-producer'; goal: string }
  | { kind: 'unknown-type'; doc: string }

/** What has to be done, given and waited for to reach some goals (办理方案). */
export type Plan = {
  matters: readonly PlannedMatter[]
  asks: readonly PlannedAsk[]
  needs: readonly PlannedNeed[]
  edges: readonly PlanEdge[]
  /** Goals that the wallet has reached already: document types. */
  reached: readonly string[]
  /** Conditions of acceptance that the facts contradict. */
  barred: readonly { version: string; key: string; say: Words }[]
  /** Working days along the longest path. */
  promise: number
  trips: 0 | 1
  fees: readonly PlannedFee[]
  defects: readonly Defect[]
}

/**
 * Plans the way to some goals: their matters and those that produce what they need, what is asked once, who waits for whom,
 * how long it takes. Pure: bundle page, guidance, enterprise map, stages of construction and the figures ask the same function.
 */
export function plan(input: PlanInput): Plan {
  const set = closure(input)
  const needs = needsOf(input, set)
  const edges = edgesOf(set, needs)
  const road = layersOf(set.members, edges)
  const why = new Set(set.goals.map(({ id }) => id))
  return {
    matters: road.order.map((version) => ({
      version: version.id,
      baseCode: version.baseCode,
      taskCode: version.taskCode,
      name: version.body.name,
      why: why.has(version.id) ? 'goal' : 'prerequisite',
      handling: version.body.handling,
      promise: version.body.clock.promise,
      org: version.org,
      ...road.at(version.id),
    })),
    asks: asksOf(input, set.members),
    needs: needs.map(({ wants, ...need }) => need),
    edges,
    reached: set.reached,
    barred: set.barred,
    promise: Math.max(0, ...road.order.map(({ id }) => road.at(id).ends)),
    trips: set.members.some(({ body }) => body.trips > 0) ? 1 : 0,
    fees: feesOf(input, set.members),
    defects: [...set.defects, ...road.cycles.map((matters): Defect => ({ kind: 'cycle', matters }))],
  }
}

/** What the applicant has to bring: neither fetched, nor in the wallet, nor made on the way. */
export function broughtOf({ needs }: Pick<Plan, 'needs'>): readonly PlannedNeed[] {
  return needs.filter(({ from, necessity }) => from === 'applicant' && necessity === 'must')
}
