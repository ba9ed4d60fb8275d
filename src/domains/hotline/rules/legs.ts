import { isOpen, type Task } from '#rules/casework'
import type { Facts, Leg } from './facts.ts'
import type { Request } from './state.ts'

/** The lead leg that is open now; exactly one from dispatch until the reply. */
export function leadLeg(facts: Facts): Leg | undefined {
  return openLegs(facts, 'handle')[0]
}

export function openLegs(facts: Facts, kind: Leg['kind']): readonly Leg[] {
  return facts.legs.filter((leg) => leg.kind === kind && isOpenTask(facts, leg.task))
}

/** The last unit that led the request, also after its leg has ended. */
export function lastLead(facts: Facts): Leg | undefined {
  return facts.legs.findLast((leg) => leg.kind === 'handle')
}

/** The lead leg of a request that a unit has; its absence would be a broken journal. */
export function needLead(request: Request): Leg {
  const leg = leadLeg(request)
  if (leg === undefined) throw new Error(`request ${request.id} is ${request.state} without a lead leg`)
  return leg
}

export function taskOf(facts: Facts, id: string): Task | undefined {
  return facts.tasks.find((task) => task.id === id)
}

/** The open task of a kind, such as `work` or `sign-off`. */
export function openOfKind(facts: Facts, kind: string): Task | undefined {
  return facts.tasks.find((task) => task.kind === kind && isOpen(task))
}

function isOpenTask(facts: Facts, id: string): boolean {
  const task = taskOf(facts, id)
  return task !== undefined && isOpen(task)
}
