import { allow } from '#kit/ruling'
import { dayInWords } from '#rules/deadlines'
import { newDue } from './classify.ts'
import { currentClock, wind } from './clocks.ts'
import type { Decide } from './decision.ts'
import { tell } from './told.ts'

/** A new version of the calendar was loaded: open dates follow it, and only where the date really differs. */
export const recompute: Decide<'recompute'> = (request, _command, { world }) => {
  const clock = wind(request.clock, request.classCode === null, world)
  const redo = request.redo === null ? null : wind(request.redo.clock, false, world)
  const before = currentClock(request)
  const after = redo ?? clock
  if (
    after.dueAt === before.dueAt &&
    after.provisional === before.provisional &&
    clock.calendar === request.clock.calendar
  )
    return allow([])
  const moved = after.dueAt !== before.dueAt
  return allow([
    {
      type: 'hotline.recomputed',
      clock,
      redo,
      tasks: newDue(request, after),
      ...(moved ? { told: tell('hotline.told.recomputed', { due: dayInWords(after.dueAt) }) } : {}),
    },
  ])
}
