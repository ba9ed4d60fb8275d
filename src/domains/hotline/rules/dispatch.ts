import { allow, refuse } from '#kit/ruling'
import type { Doer, TaskChange } from '#rules/casework'
import { dayInWords } from '#rules/deadlines'
import { currentClock } from './clocks.ts'
import type { CommandOf } from './commands.ts'
import type { Decide, Decision, Now } from './decision.ts'
import type { Leg } from './facts.ts'
import { needLead } from './legs.ts'
import { openDispatch, overseerOf } from './open-legs.ts'
import type { Among } from './state.ts'
import { checkTarget } from './target.ts'
import { endTasks } from './tasks.ts'
import { type ToldCode, tell } from './told.ts'
import type { UnitFacts } from './world.ts'

type WithUnit = Among<'dispatched' | 'in-hand'>

/**
 * Dispatch (派单) by the centre; and passing on downwards by the unit that has it, which keeps a supervising leg and so
 * stays answerable to the centre.
 */
export const dispatch: Decide<'dispatch'> = (request, command, moment) => {
  if (request.classCode === null) return refuse('conflict', 'hotline.not-classified')
  const lead = checkTarget(request, command, moment)
  if (!lead.allowed) return lead
  if (request.state !== 'registered') return moveOn(request, command, lead.value, moment)
  const overseer = overseerOf(request, lead.value, moment.world)
  const opened = openDispatch(request, command, { designated: false, parent: null, overseer }, moment)
  const done = endTasks(request, 'finish', 'dispatched', ({ kind }) => kind === 'dispatch')
  return allow([
    {
      type: 'hotline.dispatched',
      designated: false,
      ...said(request, command, lead.value, {
        legs: markedByHouse(opened.legs, command, moment.by),
        tasks: [...done, ...opened.tasks],
      }),
    },
  ])
}

/**
 * From a unit that has it to another: downwards by itself; by the centre only where the unit has ceased to exist, or where
 * the house had sent it and no person has taken it on yet.
 */
function moveOn(request: WithUnit, command: CommandOf<'dispatch'>, unit: UnitFacts, moment: Now): Decision {
  const { world, by } = moment
  const before = needLead(request)
  const from = world.units[before.org]
  const isGone = from?.active !== true
  const isOverruled = !isGone && mayOverrule(request, unit, moment)
  const refused = isGone || isOverruled ? null : notDownwards(request, from, unit, by)
  if (refused !== null) return refused
  const how = {
    designated: before.designated,
    parent: null,
    overseer: isGone || isOverruled ? overseerOf(request, unit, world) : from,
  }
  const opened = openDispatch(request, command, how, moment)
  const isHis = (kind: string) => UNIT_WORK.includes(kind) || (isGone && kind.startsWith('rule-'))
  const done = isOverruled
    ? endTasks(request, 'void', 'overruled', ({ kind }) => isHis(kind) || kind === 'supervise')
    : endTasks(request, 'finish', isGone ? 'unit-abolished' : 'passed-down', ({ kind }) => isHis(kind))
  const tasks = [...done, ...opened.tasks]
  const { designated } = before
  return allow([
    { type: 'hotline.dispatched', designated, ...said(request, command, unit, { legs: opened.legs, tasks }) },
  ])
}

/** What the house sent by itself a person at the centre may send elsewhere (人工更正), until the unit signs for it or asks to return it. */
function mayOverrule(request: WithUnit, unit: UnitFacts, { world, by }: Now): boolean {
  const before = needLead(request)
  const isFresh = request.state === 'dispatched' && request.asks.length === 0
  const byCentre = by.kind === 'staff' && world.centres.includes(by.org)
  return before.byItself === true && isFresh && byCentre && unit.id !== before.org
}

function markedByHouse(legs: readonly Leg[], { deviation }: CommandOf<'dispatch'>, by: Doer): readonly Leg[] {
  if (by.kind !== 'system' || deviation?.code !== BY_ITSELF) return legs
  return legs.map((leg) => (leg.kind === 'handle' ? { ...leg, byItself: true } : leg))
}

function notDownwards(request: WithUnit, from: UnitFacts, unit: UnitFacts, by: Doer) {
  if (by.kind === 'staff' && by.org !== from.id) return refuse('conflict', 'hotline.rule-the-return-first')
  const isBelow = unit.path !== from.path && unit.path.startsWith(from.path)
  if (!isBelow) return refuse('conflict', 'hotline.only-downwards', { unit: unit.name }, 'lead')
  return request.asks.length > 0 ? refuse('conflict', 'hotline.ask-open') : null
}

/** Work of the unit that has it; ends when another unit gets the lead. */
const UNIT_WORK: readonly string[] = ['handle', 'assist', 'work', 'sign-off']

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
    told: tell(toldOf(command), { unit: unit.name, due: dayInWords(currentClock(request).dueAt) }),
    ...(command.deviation === null ? {} : { reason: command.deviation }),
  }
}

/** Reason code of a dispatch that no person has looked at (自动派单): the resident is told so, and how to get one (个人信息保护法 art. 24). */
export const BY_ITSELF = 'by-itself'

function toldOf({ deviation }: CommandOf<'dispatch'>): ToldCode {
  return deviation?.code === BY_ITSELF ? 'hotline.told.dispatched-by-itself' : 'hotline.told.dispatched'
}
