import { endTasks, isOpen, openNow, type TaskChange } from '#rules/casework'
import { dueAt } from '#rules/deadlines'
import { advance } from './advance.ts'
import { clauses } from './clauses.ts'
import { windClock } from './clock.ts'
import { afterwards, type Now } from './decision.ts'
import type { Event } from './events.ts'
import type { ApplicationCase, StepRun, Stop } from './state.ts'
import { stopped } from './stops.ts'
import { dueOf } from './times.ts'

/**
 * Completes the events of a step: what follows from them is added (advance), and each carries the clock and the dates of
 * tasks as they stand after it. So no rule sets a date, and no date can be forgotten.
 */
export function settle(before: ApplicationCase, decided: readonly Event[], moment: Now): readonly Event[] {
  const events: Event[] = []
  let one = before
  const take = (event: Event): void => {
    const whole = timed(one, event, moment)
    one = afterwards(one, [whole], moment)
    events.push(whole)
  }
  for (const event of decided) take(event)
  for (let more = followUp(one, moment); more.length > 0; more = followUp(one, moment)) {
    if (events.length > MOST) throw new Error(`application ${one.id} does not come to rest`)
    for (const event of more) take(event)
  }
  return events
}

/** More than can follow from one step; reaching it is a fault of the rules. */
const MOST = 200

/** The event with the clock, and with the dates of all tasks that are open after it. */
export function timed(one: ApplicationCase | null, event: Event, moment: Now): Event {
  const raw = afterwards(one, [event], moment)
  // What has ended is history: no later calendar moves its dates.
  const clock = typeof one?.closedAt === 'string' ? raw.clock : windClock(raw, moment.world)
  const after = { ...raw, clock }
  const changes = (event.tasks ?? []).map((change) =>
    change.do === 'open' ? { ...change, task: { ...change.task, ...dueOf(change.task, after, moment.world) } } : change,
  )
  const isNew = (id: string): boolean => changes.some((change) => change.do === 'open' && change.task.id === id)
  const moved = after.tasks
    .filter((task) => isOpen(task) && !isNew(task.id))
    .flatMap((task): TaskChange[] => {
      const due = dueOf(task, after, moment.world)
      const same = due.dueAt === task.dueAt && due.dueProvisional === task.dueProvisional
      return same ? [] : [{ do: 'due', id: task.id, dueAt: due.dueAt, provisional: due.dueProvisional }]
    })
  const tasks = [...changes, ...moved]
  const sameClock = JSON.stringify(clock) === JSON.stringify(one?.clock)
  return {
    ...event,
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(sameClock ? {} : { clock }),
    ...(raw.closedAt !== null && raw.archiveAt === null ? { archiveAt: archiveOf(raw.closedAt, moment) } : {}),
  }
}

function archiveOf(closedAt: string, { world }: Now): string {
  return dueAt(new Date(closedAt), world.rules.archiveAfter, [], world.calendar).at.toISOString()
}

/** The steps that open or fall away now, and the decision as soon as nothing is awaited. */
function followUp(one: ApplicationCase, moment: Now): readonly Event[] {
  if (one.state !== 'accepted' && one.state !== 'deciding') return []
  const { world, now } = moment
  const { open, void: gone, decidable } = advance(world.version.body, one, world.facts)
  const runs: StepRun[] = gone.flatMap((key) => changed(one, key, { state: 'void' }))
  const tasks: TaskChange[] = []
  const stops: Stop[] = []
  for (const step of open) {
    const org = world.stepOrgs[step.key] ?? one.org
    const law = step.stops === undefined ? null : `${step.stops.law} ${step.stops.article}`
    const change = openNow(moment, { kind: step.kind, org, stopsClock: law })
    tasks.push(change)
    runs.push(...changed(one, step.key, { state: 'open', task: change.task.id, org }))
    if (law !== null && isStopping(step.kind))
      stops.push({
        task: change.task.id,
        kind: step.kind,
        basis: law,
        days: step.allow,
        from: now.toISOString(),
        to: null,
      })
  }
  const ready = one.tasks.some((task) => isOpen(task) && task.kind === 'decide')
  if (decidable && !ready) tasks.push(openNow(moment, { kind: 'decide', org: one.org }))
  if (!decidable) tasks.push(...endTasks(one.tasks, 'void', 'not-yet', ({ kind }) => kind === 'decide'))
  if (tasks.length === 0 && runs.length === 0) return []
  const advanced: Event = { type: 'applications.steps-advanced', steps: runs, tasks, clause: clauses.review }
  return [advanced, ...stops.map((stop) => stopped(stop))]
}

function changed({ steps }: ApplicationCase, key: string, change: Partial<StepRun>): StepRun[] {
  return steps.filter((run) => run.key === key).map((run) => ({ ...run, ...change }))
}

function isStopping(kind: string): kind is Stop['kind'] {
  return !['review', 'consult', 'site-visit', 'notice'].includes(kind)
}
