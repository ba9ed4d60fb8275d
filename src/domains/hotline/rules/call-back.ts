import { allow, refuse } from '#kit/ruling'
import type { TaskChange } from '#rules/casework'
import { failedAttempts, isAnotherHour, planAgent, planCentre } from './call-back-plan.ts'
import { close } from './closing.ts'
import { afterwards, type Decide, type Now } from './decision.ts'
import type { Event, EventOf } from './events.ts'
import type { CallBack, Verdict } from './facts.ts'
import type { Among, CallBackPlan } from './state.ts'
import { openTasks } from './tasks.ts'
import { tell } from './told.ts'

type Asking = Among<'reviewed' | 'answered' | 'withdrawn'>

/** An agent asked, or tried to (人工回访). */
export const callBack: Decide<'call-back'> = (request, command, moment) => {
  const { plan } = request.phase
  if (plan === null || plan.by === 'centre') return refuse('conflict', 'hotline.no-call-back-due')
  if (command.result === 'not-reached') return missed(request, plan, command.channel, moment)
  const verdict: Verdict = { ...command.verdict, source: 'agent', at: moment.now.toISOString() }
  return allow(conclude(request, heard(request.verdict, verdict), attempt(command.channel, 'reached', moment), moment))
}

/** The resident answers the message or rates on the web; his own word is the last one. */
export const rate: Decide<'rate'> = (request, command, moment) => {
  const verdict: Verdict = { ...command.verdict, source: 'resident', at: moment.now.toISOString() }
  if (request.state !== 'closed') return allow(hear(request, verdict, moment))
  const unsolved = verdict.solved === false
  const waiting = openTasks(request).some((task) => task.kind === 'rule-unsolved')
  return allow([
    {
      type: 'hotline.rated',
      verdict,
      ending: request.phase.ending === 'unreached' && verdict.solved === true ? 'solved' : null,
      tasks: unsolved && !waiting ? planCentre(request, moment).tasks : [],
      told: tell(unsolved ? 'hotline.told.unsolved' : 'hotline.told.heard'),
    },
  ])
}

/** Unsatisfied, though not unsolved: an agent asks why before it closes. */
function hear(request: Asking, verdict: Verdict, moment: Now): readonly Event[] {
  const callBack = attempt('web', 'reached', moment)
  const asksWhy = verdict.satisfied === false && verdict.solved !== false && request.phase.plan?.by === 'message'
  if (!asksWhy) return conclude(request, verdict, callBack, moment)
  const { plan, tasks } = planAgent(request, moment)
  const told = tell('hotline.told.agent-calls')
  return [calledBack({ callBack, verdict, plan, told, tasks: [...endAsking(request, 'unsatisfied'), ...tasks] })]
}

/** A word was said: solved closes, unsolved goes to the centre, for a redo or a lawful explanation. */
function conclude(request: Asking, verdict: Verdict, callBack: CallBack, moment: Now): readonly Event[] {
  if (verdict.solved === false) {
    const { plan, tasks } = planCentre(request, moment)
    const told = tell('hotline.told.unsolved')
    return [calledBack({ callBack, verdict, plan, told, tasks: [...endAsking(request, 'unsolved'), ...tasks] })]
  }
  const told = tell('hotline.told.heard')
  const event = calledBack({ callBack, verdict, plan: null, told, tasks: endAsking(request, 'reached') })
  const after = afterwards(request, event, moment)
  return [event, close(after, endingOf(request, verdict), moment)]
}

/** Not reached: only attempts at different hours count, and after the last one the house closes it as neutral (T8). */
function missed(request: Asking, plan: CallBackPlan, channel: CallBack['channel'], moment: Now) {
  const { callBackAttempts, callBackHoursBetween } = moment.world.profile
  const before = failedAttempts(request, plan.openedAt)
  if (!isAnotherHour(before.at(-1), moment.now, callBackHoursBetween)) {
    return refuse('conflict', 'hotline.call-back-too-soon', { hours: callBackHoursBetween })
  }
  const isLast = before.length + 1 >= callBackAttempts
  const next: CallBackPlan = isLast ? { ...plan, nextAt: moment.now.toISOString() } : plan
  const tasks = isLast ? endAsking(request, 'unreached') : []
  return allow([calledBack({ callBack: attempt(channel, 'not-reached', moment), verdict: null, plan: next, tasks })])
}

/** How a request ends once somebody was asked. */
export function endingOf(request: Asking, verdict: Verdict | null): 'solved' | 'explained' | 'answered' | 'withdrawn' {
  if (request.state !== 'reviewed') return request.state
  return verdict?.solved === true ? 'solved' : request.phase.ending
}

/** The resident's own word beats what an agent wrote down; an agent fills in only what he left open. */
function heard(before: Verdict | null, verdict: Verdict): Verdict {
  if (before?.source !== 'resident') return verdict
  return {
    ...before,
    solved: before.solved ?? verdict.solved,
    satisfied: before.satisfied ?? verdict.satisfied,
    reason: before.reason ?? verdict.reason,
  }
}

function attempt(channel: CallBack['channel'], result: CallBack['result'], { now, by }: Now): CallBack {
  return { at: now.toISOString(), channel, result, user: by.kind === 'staff' ? by.user : null }
}

/** Ends the open question to the resident; the centre's own ruling task among them. */
export function endAsking(request: Asking, result: string): TaskChange[] {
  return openTasks(request)
    .filter((task) => ASKING_KINDS.includes(task.kind))
    .map((task) => ({ do: 'finish', id: task.id, result }))
}

const ASKING_KINDS: readonly string[] = ['call-back', 'rate', 'rule-unsolved']

export function calledBack(data: Omit<EventOf<'hotline.called-back'>, 'type'>): EventOf<'hotline.called-back'> {
  return { type: 'hotline.called-back', ...data }
}
