import type { MatterBody } from './body.ts'
import { stoppingKinds } from './body.ts'
import { circleIn } from './conditions.ts'
import { type Fault, fault } from './fault.ts'
import { worstPath } from './worst-path.ts'

/** Steps name what exists, wait in no circle, stop the clock only where art. 45 allows, and fit into the promise. */
export function checkSteps(body: MatterBody): readonly Fault[] {
  const keys = new Set(body.steps.map(({ key }) => key))
  const needs = new Set(body.needs.map(({ key }) => key))
  const links = body.steps.flatMap((step, no) => [
    ...step.after
      .filter((key) => !keys.has(key))
      .map((key) => fault('step-unknown', `steps.${no}.after`, { step: key })),
    ...step.needs
      .filter((key) => !needs.has(key))
      .map((key) => fault('need-unknown', `steps.${no}.needs`, { need: key })),
    ...(step.stops && !Object.hasOwn(stoppingKinds, step.kind) ? [fault('stops-not-lawful', `steps.${no}.stops`)] : []),
  ])
  const circle = circleIn(new Map(body.steps.map((step) => [step.key, step.after])))
  if (circle.length > 0) return [...links, fault('steps-circle', 'steps', { circle: circle.join(' → ') })]
  return [...links, ...checkPromise(body)]
}

function checkPromise(body: MatterBody): readonly Fault[] {
  const { promise } = body.clock
  const path = worstPath(body)
  if (path.days <= promise || (body.handling === 'instant' && path.days === 0)) return []
  const names = path.steps.map((key) => body.steps.find((step) => step.key === key)?.name.zh || key)
  return [fault('path-over-promise', 'steps', { path: path.days, promise, steps: names.join(' → ') })]
}
