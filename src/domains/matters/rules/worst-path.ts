import type { MatterBody, Step } from './body.ts'

/** The longest way through the steps, in working days that count: time in which the clock stands still is left out. */
export type WorstPath = { days: number; steps: readonly string[] }

/** Of steps without circles; steps that wait for an unknown one are taken as if they waited for nothing. */
export function worstPath(body: Pick<MatterBody, 'steps'>): WorstPath {
  const steps = new Map(body.steps.map((step) => [step.key, step]))
  const known = new Map<string, WorstPath>()
  const until = (step: Step, trail: readonly string[]): WorstPath => {
    const found = known.get(step.key)
    if (found) return found
    if (trail.includes(step.key)) return { days: 0, steps: [] }
    const before = step.after
      .flatMap((key) => steps.get(key) ?? [])
      .map((one) => until(one, [...trail, step.key]))
      .reduce<WorstPath>(longer, { days: 0, steps: [] })
    const path = { days: before.days + (step.stops ? 0 : step.allow), steps: [...before.steps, step.key] }
    known.set(step.key, path)
    return path
  }
  return body.steps.map((step) => until(step, [])).reduce<WorstPath>(longer, { days: 0, steps: [] })
}

function longer(a: WorstPath, b: WorstPath): WorstPath {
  return b.days > a.days ? b : a
}
