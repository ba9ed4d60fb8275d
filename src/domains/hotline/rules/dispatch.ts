import { allow, refuse } from '#kit/ruling'
import { currentClock } from './clocks.ts'
import type { CommandOf } from './commands.ts'
import type { Decide, Decision, Now } from './decision.ts'
import type { TaskChange } from './events.ts'
import type { Leg } from './facts.ts'
import { needLead } from './legs.ts'
import { openDispatch, overseerOf } from './open-legs.ts'
import type { Among } from './state.ts'
import { checkTarget } from './target.ts'
import { endTasks } from './tasks.ts'
import { dayInWords, tell } from './told.ts'
import type { UnitFacts } from './world.ts'

/**
 * Dispatch (派单) by the centre; and passing on downwards by the unit that has it, which keeps a supervising leg and so
 * stays answerable to the centre.
 */
export const dispatch: Decide<'dispatch'> = (request, command, moment) => {
  if (request.classCode === null) return refuse('conflict', 'hotline.not-classified')
  const lead = checkTarget(request, command, moment)
  if (!lead.allowed) return lead
  if (request.state !== 'registered') return passDown(request, command, lead.value, moment)
  const overseer = overseerOf(request, lead.value, moment.world)
  const opened = openDispatch(request, command, { designated: false, parent: null, overseer }, moment)
  const done = endTasks(request, 'finish', 'dispatched', ({ kind }) => kind === 'dispatch')
  return allow([
    {
      type: 'hotline.dispatched',
      designated: false,
      ...said(request, command, lead.value, { legs: opened.legs, tasks: [...done, ...opened.tasks] }),
    },
  ])
}

function passDown(
  request: Among<'dispatched' | 'in-hand'>,
  command: CommandOf<'dispatch'>,
  unit: UnitFacts,
  moment: Now,
): Decision {
  const before = needLead(request)
  const from = moment.world.units[before.org]
  if (from === undefined || unit.path === from.path || !unit.path.startsWith(from.path)) {
    return refuse('conflict', 'hotline.only-downwards', { unit: unit.name }, 'lead')
  }
  if (moment.by.kind === 'staff' && moment.by.org !== before.org)
    return refuse('conflict', 'hotline.rule-the-return-first')
  if (request.asks.length > 0) return refuse('conflict', 'hotline.ask-open')
  const opened = openDispatch(request, command, { designated: before.designated, parent: null, overseer: from }, moment)
  const done = endTasks(request, 'finish', 'passed-down', ({ pool, kind }) => pool === null && UNIT_WORK.includes(kind))
  return allow([
    {
      type: 'hotline.dispatched',
      designated: before.designated,
      ...said(request, command, unit, { legs: opened.legs, tasks: [...done, ...opened.tasks] }),
    },
  ])
}

/** Work of the unit that has it; ends when another unit gets the lead. */
export const UNIT_WORK: readonly string[] = ['handle', 'assist', 'work', 'sign-off']

function said(
  request: Among<'registered' | 'dispatched' | 'in-hand'>,
  command: CommandOf<'dispatch'>,
  unit: UnitFacts,
  { legs, tasks }: { legs: readonly Leg[]; tasks: readonly TaskChange[] },
) {
  return {
    legs,
    lead: unit.id,
    catalogueRow: command.catalogueRow,
    tasks,
    told: tell('hotline.told.dispatched', { unit: unit.name, due: dayInWords(currentClock(request).dueAt) }),
    ...(command.deviation === null ? {} : { reason: command.deviation }),
  }
}
