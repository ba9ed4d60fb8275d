import { allow } from '#kit/ruling'
import { agenda, type Due } from './agenda.ts'
import { calledBack, endAsking, endingOf } from './call-back.ts'
import { failedAttempts, planAgent } from './call-back-plan.ts'
import { currentClock, currentRound } from './clocks.ts'
import { close } from './closing.ts'
import { afterwards, type Decide, type Now } from './decision.ts'
import type { Event } from './events.ts'
import { leadLeg } from './legs.ts'
import { resumed } from './rulings.ts'
import { isAsking, type Request } from './state.ts'
import { endTasks, openTasks } from './tasks.ts'
import { tell } from './told.ts'

/** Everything that has fallen due, in order, each exactly once: also after an outage, and then marked as late. */
export const wake: Decide<'wake'> = (request, _command, moment) => {
  const events: Event[] = []
  let after: Request = request
  for (let due = firstDue(after, moment); due !== undefined; due = firstDue(after, moment)) {
    if (events.length > MOST) throw new Error(`request ${request.id} does not come to rest`)
    const event = happen(after, due, moment)
    events.push(event)
    after = afterwards(after, event, moment)
  }
  return allow(events)
}

/** More than can fall due at once in any state; reaching it is a fault of the rules. */
const MOST = 40

function firstDue(request: Request, { now }: Now): Due | undefined {
  return agenda(request).find(({ at }) => at <= now.toISOString())
}

function happen(request: Request, due: Due, moment: Now): Event {
  if (due.what === 'warning') return warn(request, due, moment)
  if (due.what === 'archive') return { type: 'hotline.archived', tasks: endTasks(request, 'void', 'archived') }
  if (due.what === 'review-of-listing' && request.state === 'long-term') return resumed(request, moment)
  return goOnAsking(request, moment)
}

/** A warning goes to whoever has it now: the unit with the lead, before that the centre. */
function warn(request: Request, { warning, at }: Extract<Due, { what: 'warning' }>, moment: Now): Event {
  const lead = leadLeg(request)
  const task = openTasks(request).find((one) => (lead === undefined ? one.pool !== null : one.id === lead.task))
  if (task === undefined) throw new Error(`request ${request.id} is ${request.state} and nobody has it`)
  const now = moment.now.toISOString()
  return {
    type: 'hotline.warned',
    card: {
      warning,
      round: currentRound(request),
      task: task.id,
      org: task.org,
      dueFor: currentClock(request).dueAt ?? '',
      at: now,
      late: moment.now.getTime() - new Date(at).getTime() > SWEEP,
    },
    tasks: [{ do: 'warn', id: task.id, warning }],
    clause:
      warning === 'yellow' || warning === 'red'
        ? '山东省政务服务投诉热线管理办法（2017）'
        : '济南市12345条例 第二十八条',
  }
}

/** How far a sweep may lag before a warning counts as given late. */
const SWEEP = 3_600_000

/** The message stayed unanswered: an agent asks. All attempts used up: closed as unreached, neutral for everybody. */
function goOnAsking(request: Request, moment: Now): Event {
  if (!isAsking(request) || request.phase.plan === null)
    throw new Error(`request ${request.id} is ${request.state}, nobody is asked`)
  const { plan } = request.phase
  const silent = {
    at: moment.now.toISOString(),
    channel: 'message' as const,
    result: 'not-reached' as const,
    user: null,
  }
  const used = failedAttempts(request, plan.openedAt).length >= moment.world.profile.callBackAttempts
  const unheard = request.state === 'reviewed' && request.verdict === null
  if (request.state === 'answered' || used) {
    return close(request, unheard ? 'unreached' : endingOf(request, request.verdict), moment)
  }
  const next = planAgent(request, moment)
  const agent = { ...next.plan, openedAt: plan.openedAt }
  return calledBack({
    callBack: silent,
    verdict: null,
    plan: agent,
    told: tell('hotline.told.agent-calls'),
    tasks: [...endAsking(request, 'silent'), ...next.tasks],
  })
}
