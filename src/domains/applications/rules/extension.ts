import { allow, refuse } from '#kit/ruling'
import { endTasks, openNow } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { extendable, windClock } from './clock.ts'
import { afterwards, type Decide, userOf } from './decision.ts'
import type { Event } from './events.ts'
import { tell } from './told.ts'

/** More time (延长期限): once, before the end, no longer than the law allows, with a reason (art. 42). */
export const requestExtension: Decide<'request-extension'> = (one, { days, reason }, moment) => {
  const most = extendable(moment.world)
  if (one.extension?.state === 'granted') return refuse('conflict', 'applications.already-extended')
  if (one.extension?.state === 'asked') return refuse('conflict', 'applications.extension-asked')
  if (most === 0) return refuse('conflict', 'applications.no-extension-here')
  const { dueAt } = one.clock
  if (dueAt !== null && moment.now.toISOString() > dueAt)
    return refuse('too-late', 'applications.past-due', { until: dueAt })
  if (!Number.isInteger(days) || days < 1 || days > most)
    return refuse('invalid', 'applications.extension-too-long', { most }, 'days')
  const task = openNow(moment, { kind: 'rule-extension', org: one.org })
  return allow([{ type: 'applications.extension-asked', days, by: userOf(moment), reason, tasks: [task] }])
}

/** The head rules on it, never the one who asked, and still before the end; the applicant is told the reason. */
export const ruleExtension: Decide<'rule-extension'> = (one, { ruling, reason }, moment) => {
  const asked = one.extension
  if (asked === null || asked.state !== 'asked') return refuse('conflict', 'applications.nothing-asked')
  if (moment.by.kind === 'staff' && moment.by.user === asked.by)
    return refuse('forbidden', 'applications.second-person-needed')
  const { dueAt } = one.clock
  if (ruling === 'granted' && dueAt !== null && moment.now.toISOString() > dueAt)
    return refuse('too-late', 'applications.past-due', { until: dueAt })
  const event: Event = {
    type: 'applications.extension-ruled',
    ruling,
    ...(reason ? { reason } : {}),
    tasks: endTasks(one.tasks, 'finish', ruling, ({ kind }) => kind === 'rule-extension'),
  }
  if (ruling === 'refused') return allow([event])
  const due = dayInWords(windClock(afterwards(one, [event], moment), moment.world).dueAt)
  const told = tell('applications.told.extended', { days: String(asked.days), due, reason: asked.reason })
  return allow([{ ...event, told }])
}
