import { allow, refuse } from '#kit/ruling'
import type { TaskChange } from '#rules/casework'
import { endAsking } from './call-back.ts'
import { planCallBack } from './call-back-plan.ts'
import { unitDue } from './clocks.ts'
import { close } from './closing.ts'
import type { CommandOf } from './commands.ts'
import { afterwards, type Decide, type Decision, type Now } from './decision.ts'
import type { EventOf } from './events.ts'
import type { Leg } from './facts.ts'
import { lastLead } from './legs.ts'
import type { Among } from './state.ts'
import { endTasks, openTask } from './tasks.ts'
import { tell } from './told.ts'

type Ruling = CommandOf<'review'>

/**
 * The centre looks at every reply (办结审核), and again when the resident says no. It passes, with or without asking the
 * resident; or it sends the reply back for completion. Its own time is never on the unit.
 */
export const review: Decide<'review'> = (request, command, moment) => {
  if (request.state === 'replied')
    return command.ruling === 'pass' ? pass(request, command, moment) : sendBack(request, moment)
  if (request.state === 'closed') return explainAfterwards(request, command)
  if (request.phase.plan?.by !== 'centre') return refuse('conflict', 'hotline.resident-is-being-asked')
  if (command.ruling === 'back') return refuse('conflict', 'hotline.reopen-instead')
  const event = { type: 'hotline.explained' as const, tasks: endAsking(request, 'explained') }
  const ending = request.state === 'reviewed' ? 'explained' : request.state
  return allow([event, close(afterwards(request, event, moment), ending, moment, command.reason.text)])
}

/** The resident said no after the closing, and nothing more can be done: he is told why. */
function explainAfterwards(request: Among<'closed'>, { ruling, reason }: Ruling): Decision {
  const tasks = endTasks(request, 'finish', 'explained', ({ kind }) => kind === 'rule-unsolved')
  if (tasks.length === 0) return refuse('conflict', 'hotline.nothing-to-review')
  if (ruling === 'back') return refuse('conflict', 'hotline.reopen-instead')
  return allow([
    { type: 'hotline.explained', tasks, told: tell('hotline.told.closed.explained', { reason: reason.text }) },
  ])
}

function pass(request: Among<'replied'>, { ending, reason }: Ruling, moment: Now): Decision {
  const planned = planCallBack(request, moment)
  const event: EventOf<'hotline.reviewed'> = {
    type: 'hotline.reviewed',
    ending,
    plan: planned?.plan ?? null,
    tasks: [...endTasks(request, 'finish', 'passed', ({ kind }) => kind === 'review'), ...(planned?.tasks ?? [])],
  }
  if (planned === null) return allow([event, close(afterwards(request, event, moment), ending, moment, reason.text)])
  return allow([
    { ...event, told: tell(planned.plan.by === 'message' ? 'hotline.told.asked' : 'hotline.told.agent-calls') },
  ])
}

/** Back to the same unit with a new leg; its warnings stay given, so that none is given twice. */
function sendBack(request: Among<'replied'>, moment: Now): Decision {
  const before = lastLead(request)
  if (before === undefined) throw new Error(`request ${request.id} was replied to without a leg`)
  const { dueAt, provisional } = unitDue(request, moment.now, moment.world)
  const parent = request.tasks.find((task) => task.id === before.task)?.parent ?? null
  const opened = openTask(moment, { kind: 'handle', org: before.org, parent, dueAt, dueProvisional: provisional })
  const leg: Leg = { ...before, task: opened.task.id, dispatchedAt: moment.now.toISOString(), returnUntil: null }
  const done: TaskChange[] = endTasks(request, 'finish', 'sent-back', ({ kind }) => kind === 'review')
  return allow([
    {
      type: 'hotline.sent-back',
      legs: [leg],
      lead: leg.org,
      tasks: [...done, opened],
      told: tell('hotline.told.sent-back', { unit: moment.world.units[leg.org]?.name ?? leg.org }),
    },
  ])
}
