import { type Facts, truthOf } from '#kit/feel'
import { groupBy } from '#kit/group'
import type { MatterVersion } from '#rules/matters'
import { broughtOf, type Plan } from './plan.ts'

/** What a way through the city costs the applicant: papers brought, visits, working days, fields typed. */
export type Measures = { documents: number; trips: number; days: number; fields: number }
export const measures = ['documents', 'trips', 'days', 'fields'] as const satisfies readonly (keyof Measures)[]

/** What a plan costs: papers from one's own hands, one visit or none, the longest path, fields that nobody knows yet. */
export function measuresOf(plan: Plan): Measures {
  return {
    documents: broughtOf(plan).length,
    trips: plan.trips,
    days: plan.promise,
    fields: plan.asks.filter(({ known }) => known === null).length,
  }
}

/** What the same matters cost one after the other, each by itself: everything is added up. */
export function measuresApart(versions: readonly MatterVersion[], facts: Facts): Measures {
  const holds = ({ when }: { when?: string }) => truthOf(when, facts) !== false
  const sum = (count: (version: MatterVersion) => number) =>
    versions.reduce((total, version) => total + count(version), 0)
  return {
    documents: sum(
      ({ body }) =>
        body.needs.filter((need) => need.necessity === 'must' && need.form !== 'data' && holds(need)).length,
    ),
    trips: sum(({ body }) => body.trips),
    days: sum(({ body }) => body.clock.promise),
    fields: sum(({ body }) => body.asks.filter(holds).length),
  }
}

/** What is saved, in percent of before with one decimal; null where there was nothing to save. */
export function savedOf(before: Measures, after: Measures): Readonly<Record<keyof Measures, number | null>> {
  const saved = (of: keyof Measures) =>
    before[of] === 0 ? null : Math.round(((before[of] - after[of]) / before[of]) * 1000) / 10
  return { documents: saved('documents'), trips: saved('trips'), days: saved('days'), fields: saved('fields') }
}

/** What one case cost in truth; days are net working days from submission to decision, null while it is not decided. */
export type CaseCost = {
  case: string
  application: string
  /** Materials by where they came from. */
  items: Readonly<Partial<Record<'applicant' | 'wallet' | 'fetch' | 'inherited' | 'pledge', number>>>
  trips: number
  days: number | null
  fieldsTyped: number
  online: boolean
  /** Instants, ISO 8601. */
  decidedAt: string | null
  dueAt: string | null
}

/** A figure that can be questioned: over how many, the middle, the ninth of ten, and which cases. */
export type Figure = { n: number; median: number | null; p90: number | null; cases: readonly string[] }
export type Share = { n: number; of: number; cases: readonly string[] }
export type MeasuredFigures = {
  applications: number
  measured: Readonly<Record<keyof Measures, Figure>>
  /** Applications handed in online, and those whose every case was decided before its day. */
  online: Share
  early: Share
}

/** Figures over real cases, counted by application: papers, visits and fields add up, days run side by side. */
export function figuresOf(rows: readonly CaseCost[]): MeasuredFigures {
  const applications = [...groupBy(rows, ({ application }) => application).values()]
  const decided = applications.filter((cases) => cases.every(({ days, decidedAt }) => days !== null && decidedAt))
  const figure = (of: readonly (readonly CaseCost[])[], cost: (cases: readonly CaseCost[]) => number): Figure => {
    const values = of.map(cost).sort((a, b) => a - b)
    return { n: values.length, median: medianOf(values), p90: rankOf(values, 0.9), cases: casesOf(of) }
  }
  const share = (of: readonly (readonly CaseCost[])[], holds: (cases: readonly CaseCost[]) => boolean): Share => {
    const those = of.filter(holds)
    return { n: those.length, of: of.length, cases: casesOf(those) }
  }
  return {
    applications: applications.length,
    measured: {
      documents: figure(applications, (cases) => total(cases, ({ items }) => items.applicant ?? 0)),
      trips: figure(applications, (cases) => total(cases, ({ trips }) => trips)),
      days: figure(decided, (cases) => Math.max(...cases.map(({ days }) => days ?? 0))),
      fields: figure(applications, (cases) => total(cases, ({ fieldsTyped }) => fieldsTyped)),
    },
    online: share(applications, (cases) => cases.every(({ online }) => online)),
    early: share(decided, (cases) => cases.every(isEarly)),
  }
}

function isEarly({ decidedAt, dueAt }: CaseCost): boolean {
  return decidedAt !== null && dueAt !== null && Date.parse(decidedAt) < Date.parse(dueAt)
}

function casesOf(of: readonly (readonly CaseCost[])[]): readonly string[] {
  return of.flatMap((cases) => cases.map((one) => one.case))
}

function total(cases: readonly CaseCost[], count: (one: CaseCost) => number): number {
  return cases.reduce((sum, one) => sum + count(one), 0)
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Nearest rank: the smallest value that so many of all do not exceed. */
function rankOf(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null
}
