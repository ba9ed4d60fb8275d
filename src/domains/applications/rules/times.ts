import type { Task } from '#rules/casework'
import { type Allowance, dueAt } from '#rules/deadlines'
import type { ApplicationCase } from './state.ts'
import type { World } from './world.ts'

/** A time for a task: so many working days from an instant. */
export type Time = { from: string; days: number }

/** Working days as the profile lets them end (行政许可法 art. 82; 民法典 art. 203). */
export function workingDays(amount: number, { rules }: World): Allowance {
  return { amount, unit: 'working-day', ...(rules.endsAtClosingTime ? { endsAtClosingTime: true } : {}) }
}

/** When so many working days from an instant have run out. */
export function endOf({ from, days }: Time, world: World): { dueAt: string; provisional: boolean } {
  const { at, provisional } = dueAt(new Date(from), workingDays(days, world), [], world.calendar)
  return { dueAt: at.toISOString(), provisional }
}

/** The time a task of its own has; null: it follows something else, or has none. */
export function timeOf(task: Task, one: ApplicationCase, { version, rules }: World): Time | null {
  const from = task.openedAt
  const run = one.steps.find((step) => step.task === task.id)
  if (run !== undefined) return { from, days: version.body.steps.find(({ key }) => key === run.key)?.allow ?? 0 }
  const asked = one.consults.find((consult) => consult.task === task.id)
  if (asked !== undefined) return { from, days: asked.days }
  const stop = one.stops.find((span) => span.task === task.id)
  if (stop !== undefined) return { from, days: stop.days }
  switch (task.kind) {
    case 'pre-check':
      return { from, days: rules.preCheckDays }
    case 'accept':
      return { from: one.clock.receivedAt, days: version.body.clock.tell }
    case 'correct':
      return { from, days: rules.correctDays }
    case 'check':
      return { from, days: rules.checkDays }
    case 'make':
    case 'hand-over':
      return one.decision === null ? null : { from: one.decision.at, days: rules.deliverDays }
    default:
      return null
  }
}

type Dates = Pick<Task, 'dueAt' | 'dueProvisional'>

/** When a task is due, from the case as it stands: the one source of every date in an inbox. */
export function dueOf(task: Task, one: ApplicationCase, world: World): Dates {
  const time = timeOf(task, one, world)
  if (time !== null) {
    const { dueAt: at, provisional } = endOf(time, world)
    return { dueAt: at, dueProvisional: provisional }
  }
  if (FOLLOWS_CLOCK.includes(task.kind)) return { dueAt: one.clock.dueAt, dueProvisional: one.clock.provisional }
  if (task.kind === 'supply') return { dueAt: firstOf(one.items.map((item) => item.dueAt)), dueProvisional: false }
  if (task.kind === 'check-pledge' && one.duty !== null) return { dueAt: one.duty.dueAt, dueProvisional: false }
  const order = one.supervisions.find((supervision) => supervision.task === task.id)
  if (order !== undefined) return { dueAt: order.dueAt, dueProvisional: false }
  return { dueAt: task.dueAt, dueProvisional: task.dueProvisional }
}

/** Tasks that are due with the promise to the applicant. */
const FOLLOWS_CLOCK: readonly string[] = ['decide', 'confirm', 'rule-extension']

/** The earliest of some instants; null where there is none. */
export function firstOf(instants: readonly (string | null)[]): string | null {
  return instants.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first), null)
}

/** The first instant after a time has run out. */
export function pastOf(due: string): string {
  return new Date(new Date(due).getTime() + 1).toISOString()
}
