import { allow, refuse } from '#kit/ruling'
import { dayInWords } from '#rules/deadlines'
import { currentClock } from './clocks.ts'
import type { Target } from './commands.ts'
import type { Decide, Decision, Now } from './decision.ts'
import type { Ask } from './facts.ts'
import { needLead } from './legs.ts'
import { openDispatch, overseerOf } from './open-legs.ts'
import { findAsk, finished, refusedAsk } from './rulings.ts'
import type { Among } from './state.ts'
import { checkTarget } from './target.ts'
import { endTasks } from './tasks.ts'
import { tell } from './told.ts'

type Upheld = { ruling: 'uphold' | 'designate'; next: Target }
type WithUnit = Among<'dispatched' | 'in-hand'>

/**
 * The centre rules on a return (退单裁定): upheld, it goes to the next unit at once, so that somebody is always
 * responsible; refused, it stays; designated, it stays for good. The resident's date is not touched by any of them.
 */
export const ruleReturn: Decide<'rule-return'> = (request, command, moment) => {
  const found = findAsk(request, 'return', moment)
  if (!found.allowed) return found
  if (command.ruling === 'refuse') return allow([refusedAsk(found.value)])
  if (command.next === null) {
    return command.ruling === 'designate'
      ? designate(request, found.value, moment)
      : refuse('invalid', 'hotline.next-unit-needed', {}, 'next')
  }
  return moveOn(request, found.value, { ruling: command.ruling, next: command.next }, moment)
}

function moveOn(request: WithUnit, ask: Ask, { ruling, next }: Upheld, moment: Now): Decision {
  const before = needLead(request)
  if (next.lead === before.org) return refuse('invalid', 'hotline.same-unit-again', {}, 'next.lead')
  const lead = checkTarget(request, next, moment)
  if (!lead.allowed) return lead
  const designated = ruling === 'designate' || isLastReturn(request.returns, moment)
  const overseer = overseerOf(request, lead.value, moment.world)
  const opened = openDispatch(request, next, { designated, parent: null, overseer }, moment)
  const due = dayInWords(currentClock(request).dueAt)
  return allow([
    {
      type: 'hotline.returned',
      ask: ask.task,
      legs: opened.legs,
      lead: lead.value.id,
      designated,
      catalogueRow: next.catalogueRow,
      tasks: [
        finished(ask, 'upheld'),
        { do: 'finish', id: before.task, result: 'returned' },
        ...endTasks(
          request,
          'void',
          'returned',
          ({ id, kind }) => id !== ask.task && id !== before.task && !STAYS.includes(kind),
        ),
        ...opened.tasks,
      ],
      told: tell(designated ? 'hotline.told.designated' : 'hotline.told.moved', { unit: lead.value.name, due }),
    },
  ])
}

/** What is not the returning unit's and goes on. */
const STAYS: readonly string[] = ['instruct', 'rule-exclusion']

/** Designated (指定承办): no finding of fault, but no more returns. */
function designate(request: WithUnit, ask: Ask, { world }: Now): Decision {
  const unit = world.units[needLead(request).org]?.name ?? ''
  const due = dayInWords(currentClock(request).dueAt)
  return allow([
    {
      type: 'hotline.designated',
      ask: ask.task,
      tasks: [finished(ask, 'designated')],
      told: tell('hotline.told.designated', { unit, due }),
    },
  ])
}

/** After so many returns the next dispatch is a designation, so that a request never wanders (天津市12345办法). */
function isLastReturn(returns: number, { world }: Now): boolean {
  return returns + 1 >= world.profile.maxReturns
}
