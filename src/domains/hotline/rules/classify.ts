import { allow, refuse } from '#kit/ruling'
import type { TaskChange } from '#rules/casework'
import { allowanceOf, dayInWords } from '#rules/deadlines'
import { currentClock, lineOf, wind } from './clocks.ts'
import { type Decide, instant } from './decision.ts'
import type { Clock, Facts, Urgency } from './facts.ts'
import { openTasks } from './tasks.ts'
import { tell } from './told.ts'
import type { World } from './world.ts'

/**
 * Says what a request is (分类) and so how long it may take. The first time settles the provisional date; afterwards a
 * change of class may bring the date forward, never put it off: that is what an extension is for (T7).
 */
export const classify: Decide<'classify'> = (request, command, moment) => {
  const { world } = moment
  if (world.requestClass?.code !== command.classCode) return refuse('missing', 'hotline.unknown-class', {}, 'classCode')
  const statutory = command.statutory === null ? null : instant(command.statutory.dueAt)
  if (command.statutory !== null && (statutory === null || statutory <= request.receivedAt)) {
    return refuse('invalid', 'hotline.bad-date', {}, 'statutory.dueAt')
  }
  const demand = command.demand ?? request.demand
  const urgency = urgencyOf(request, command.urgency, world)
  const law =
    command.statutory === null || statutory === null
      ? request.clock.statutory
      : { basis: command.statutory.basis, dueAt: statutory }
  const clock = classifiedClock(request, { demand, urgency }, law, world)
  return allow([
    {
      type: 'hotline.classified',
      classCode: command.classCode,
      demand,
      urgency,
      evidenceKinds: world.requestClass.evidenceKinds,
      clock,
      tasks: request.redo === null ? newDue(request, clock) : [],
      told: tell('hotline.told.classified', { due: dayInWords(clock.dueAt) }),
    },
  ])
}

/** An emergency is never talked down by a class; a class may raise the urgency. */
function urgencyOf(facts: Facts, asked: Urgency | null, world: World): Urgency {
  return asked ?? (facts.urgency === 'ordinary' ? (world.requestClass?.urgency ?? 'ordinary') : facts.urgency)
}

function classifiedClock(
  facts: Facts,
  of: Pick<Facts, 'demand' | 'urgency'>,
  statutory: Clock['statutory'],
  world: World,
): Clock {
  const line = lineOf(world.profile, 'close', { ...of, utility: world.requestClass?.utility === true })
  const allowance = line === undefined ? facts.clock.allowance : allowanceOf(world.profile, line)
  const settled = wind({ ...facts.clock, profile: world.profile.code, allowance, statutory }, false, world)
  const putsOff =
    facts.classCode !== null &&
    facts.clock.dueAt !== null &&
    settled.dueAt !== null &&
    settled.dueAt > facts.clock.dueAt
  return putsOff ? { ...facts.clock } : settled
}

/** Everything that is due with the promise follows it; a unit's own earlier date stays. */
export function newDue(facts: Facts, clock: Clock): TaskChange[] {
  const before = currentClock(facts).dueAt
  return openTasks(facts)
    .filter(
      (task) =>
        FOLLOWS.includes(task.kind) && (task.dueAt === before || task.dueAt === null || later(task.dueAt, clock.dueAt)),
    )
    .map((task) => ({ do: 'due', id: task.id, dueAt: clock.dueAt, provisional: clock.provisional }))
}

const FOLLOWS: readonly string[] = ['accept', 'dispatch', 'handle', 'assist', 'supervise', 'work', 'sign-off']

function later(dueAt: string, limit: string | null): boolean {
  return limit !== null && dueAt > limit
}
