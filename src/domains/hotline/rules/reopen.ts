import { allow, refuse } from '#kit/ruling'
import type { TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { startClock } from './clocks.ts'
import type { Decide } from './decision.ts'
import { lastLead } from './legs.ts'
import { lineFacts } from './line-facts.ts'
import { openDispatch, superiorOf } from './open-legs.ts'
import { checkUnit } from './target.ts'
import { endTasks } from './tasks.ts'
import { tell } from './told.ts'

/**
 * A redo (重办): the same unit, with a supervising leg above it and a clock of its own; the time since receipt stays in
 * sight. Another unit only where the first one no longer can (济南市12345条例 art. 27).
 */
export const reopen: Decide<'reopen'> = (request, { unit, reason }, moment) => {
  const { now, world } = moment
  const before = lastLead(request)?.org ?? request.phase.lead
  if (before === null) return refuse('conflict', 'hotline.never-dispatched')
  const same = world.units[before]
  if (unit !== null && unit !== before && same?.active === true)
    return refuse('conflict', 'hotline.same-unit-redoes', { unit: same.name }, 'unit')
  const lead = checkUnit(request, unit ?? before, world)
  if (!lead.allowed) return lead
  const openedAt = now.toISOString()
  const round = (request.redo?.round ?? 0) + 1
  const clock = startClock('redo', { startedAt: openedAt, facts: lineFacts(request, world), classified: true }, world)
  const redo = { round, openedAt, reason, clock }
  const target = { lead: lead.value.id, assists: [], catalogueRow: null, deviation: null }
  const how = { designated: true, parent: null, overseer: superiorOf(request, lead.value, world) }
  const opened = openDispatch({ ...request, redo }, target, how, moment)
  const done: TaskChange[] = endTasks(request, 'finish', 'redo')
  return allow([
    {
      type: 'hotline.reopened',
      round,
      reason,
      clock,
      legs: opened.legs,
      lead: lead.value.id,
      tasks: [...done, ...opened.tasks],
      told: tell('hotline.told.reopened', { unit: lead.value.name, due: dayInWords(clock.dueAt) }),
    },
  ])
}
