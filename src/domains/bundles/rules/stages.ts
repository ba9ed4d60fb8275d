import type { Stage } from './bundle.ts'
import { goalName } from './bundle.ts'
import type { Plan, PlannedNeed } from './plan.ts'

/** A stage of a project as planned: its matters, what is asked in it for the first time, what is used again. */
export type PlannedStage = {
  stage: Stage
  matters: Plan['matters']
  asks: Plan['asks']
  /** From the applicant's own hands, and not given in an earlier stage. */
  brought: readonly PlannedNeed[]
  /** Papers and results of earlier stages that serve here too. */
  reused: number
  /** Working days along the longest path of the stage. */
  days: number
}

/** The plan of a project by stages: one form and one set of papers each, and nothing twice over all of them. */
export function stagesOf(stages: readonly Stage[], plan: Plan): readonly PlannedStage[] {
  const stageOf = stageIn(stages, plan)
  const first = (wanted: readonly string[]) => Math.min(...wanted.map((version) => stageOf.get(version) ?? 0))
  return stages.map((stage, no) => {
    const matters = plan.matters.filter(({ version }) => stageOf.get(version) === no)
    const here = new Set(matters.map(({ version }) => version))
    const needs = plan.needs.filter(({ wantedBy }) => wantedBy.some(({ version }) => here.has(version)))
    const isFirst = ({ wantedBy }: PlannedNeed) => first(wantedBy.map(({ version }) => version)) === no
    const later = needs.filter((need) => !isFirst(need) || (stageOf.get(need.inheritedFrom ?? '') ?? no) < no)
    return {
      stage,
      matters,
      asks: plan.asks.filter(({ wantedBy }) => first(wantedBy) === no),
      brought: needs.filter((need) => need.from === 'applicant' && need.necessity === 'must' && isFirst(need)),
      reused: later.length,
      days:
        Math.max(0, ...matters.map(({ ends }) => ends)) - Math.min(...matters.map(({ starts }) => starts), Infinity),
    }
  })
}

/** A prerequisite belongs to the stage of the first matter that waits for it. */
function stageIn(stages: readonly Stage[], plan: Plan): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { version, baseCode } of plan.matters) {
    const no = stages.findIndex(({ goals }) => goals.some((goal) => goalName(goal) === baseCode))
    if (no >= 0) found.set(version, no)
  }
  for (const { version } of [...plan.matters].reverse()) {
    if (found.has(version)) continue
    const waiting = plan.edges.flatMap(({ from, to }) => (from === version ? [found.get(to) ?? 0] : []))
    found.set(version, Math.min(stages.length - 1, ...waiting))
  }
  return found
}
