import { allow } from '#kit/ruling'
import { dayInWords } from '#rules/deadlines'
import { windClock } from './clock.ts'
import type { Decide, Now } from './decision.ts'
import type { Event } from './events.ts'
import { promised } from './header.ts'
import type { ApplicationCase } from './state.ts'
import { tell } from './told.ts'

/** A new version of the calendar was loaded: open dates follow it, and the applicant hears of it where his date moves. */
export const recompute: Decide<'recompute'> = (one, _command, moment) => allow(recomputed(one, moment))

/** Before any other step on a new calendar, so that no step moves a date for a reason that is not its own. */
export function recomputed(one: ApplicationCase, { world }: Now): readonly Event[] {
  if (one.clock.calendar === world.calendar.version) return []
  const before = promised(one).dueAt
  const due = promised({ ...one, clock: windClock(one, world) }).dueAt
  const event: Event = { type: 'applications.clock-recomputed' }
  return [due === before ? event : { ...event, told: tell('applications.told.recomputed', { due: dayInWords(due) }) }]
}
