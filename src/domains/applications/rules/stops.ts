import { allow, refuse } from '#kit/ruling'
import { openNow } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { stoppingKinds } from '#rules/matters'
import { clauses } from './clauses.ts'
import { windClock } from './clock.ts'
import { afterwards, type Decide, type Now } from './decision.ts'
import type { Event } from './events.ts'
import { isBlank } from './front-desk.ts'
import type { ApplicationCase, Stop } from './state.ts'
import { tell } from './told.ts'

/** A special procedure begins (特别程序): only the kinds of art. 45, with basis, needed time, and told in writing. */
export const stopClock: Decide<'stop-clock'> = (one, { kind, basis, days, notice }, moment) => {
  if (!(kind in stoppingKinds)) return refuse('invalid', 'applications.no-stop', { kind }, 'kind')
  if (isBlank(basis)) return refuse('invalid', 'applications.basis-needed', {}, 'basis')
  if (isBlank(notice)) return refuse('invalid', 'applications.text-needed', {}, 'notice')
  if (!Number.isInteger(days) || days < 1) return refuse('invalid', 'applications.days-needed', {}, 'days')
  const from = moment.now.toISOString()
  if (one.clock.dueAt !== null && from > one.clock.dueAt)
    return refuse('too-late', 'applications.past-due', { until: one.clock.dueAt })
  const open = openNow(moment, { kind, org: one.org, stopsClock: basis })
  const event = stopped({ task: open.task.id, kind, basis, days, from, to: null }, notice)
  return allow([{ ...event, tasks: [open] }])
}

/** The written notice of a stop: what for, and how long it is expected to take. */
export function stopped(stop: Stop, notice = ''): Event {
  const facts = { kind: stoppingKinds[stop.kind], days: String(stop.days), notice }
  const told = tell('applications.told.clock-stopped', facts)
  return { type: 'applications.clock-stopped', stop, notice, clause: clauses.stop, told }
}

type Restart = { stop: Stop; result: string; finish: boolean }

/** The clock after a stop; the date told is the one that holds when this stop is over. */
export function restarted(one: ApplicationCase, { stop, result, finish }: Restart, moment: Now): Event {
  const event: Event = {
    type: 'applications.clock-restarted',
    task: stop.task,
    at: moment.now.toISOString(),
    result,
    tasks: finish ? [{ do: 'finish', id: stop.task, result: 'ended' }] : [],
    clause: clauses.stop,
  }
  const { dueAt } = windClock(afterwards(one, [event], moment), moment.world)
  return {
    ...event,
    told: tell('applications.told.clock-restarted', { kind: stoppingKinds[stop.kind], due: dayInWords(dueAt) }),
  }
}
