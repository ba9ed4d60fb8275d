import type { EventType } from './events.ts'
import type { Fold } from './evolve.ts'
import type { Clock, Facts, Leg } from './facts.ts'
import { leadLeg } from './legs.ts'
import { type Among, enter, type Request } from './state.ts'

/** What each event does to the state: one line of the table a step, in the order of a request's life. */
export const folds: { [T in EventType]: Fold<T> } = {
  'hotline.received': (request) => request,
  'hotline.classified': (request, { classCode, demand, urgency, evidenceKinds, clock }) => ({
    ...request,
    classCode,
    demand,
    urgency,
    evidenceKinds,
    clock,
  }),
  'hotline.registered': (request, _event, at) =>
    enter({ ...request, registeredAt: at, verdict: null }, 'registered', {}),
  'hotline.answered-directly': (request, { phase }) => enter(request, 'answered', phase),
  'hotline.not-accepted': (request, { phase }) => enter(request, 'not-accepted', phase),
  'hotline.handed-over': (request, { phase, hidden, secrecy }) =>
    enter({ ...request, secrecy, excludedPaths: [...request.excludedPaths, ...hidden] }, 'handed-over', phase),
  'hotline.linked': (request, { phase }) => enter(request, 'linked', phase),

  'hotline.dispatched': (request, { legs, lead, designated }) =>
    enter(withLegs(request, legs, designated), 'dispatched', { lead }),
  'hotline.signed': (request, { leg }, at) =>
    request.state === 'dispatched' && leadLeg(request)?.task === leg
      ? enter(request, 'in-hand', { lead: request.phase.lead, signedAt: at })
      : request,
  'hotline.assigned': (request) => request,
  'hotline.work-handed-over': (request) => request,
  'hotline.draft-submitted': (request, { draft }) => ({ ...request, draft }),
  'hotline.draft-sent-back': (request) => ({ ...request, draft: null }),
  'hotline.replied': (request, { reply, reviewTask }) =>
    enter({ ...request, replies: [...request.replies, reply] }, 'replied', { lead: reply.org, reply, reviewTask }),

  'hotline.asked': (request, { ask }) => ({ ...request, asks: [...request.asks, ask] }),
  'hotline.ask-endorsed': (request, { ask, next }) => ({
    ...request,
    asks: request.asks.map((one) =>
      one.task === ask ? { ...one, task: next, approvers: one.approvers.slice(1) } : one,
    ),
  }),
  'hotline.ask-refused': (request) => request,
  'hotline.returned': (request, { legs, lead, designated }) =>
    enter({ ...withLegs(request, legs, designated), returns: request.returns + 1 }, 'dispatched', { lead }),
  'hotline.designated': (request) => {
    const lead = leadLeg(request)?.task
    const legs = request.legs.map((leg) => (leg.task === lead ? { ...leg, designated: true, returnUntil: null } : leg))
    return { ...request, legs, designated: true }
  },
  'hotline.extended': (request, { clock }) => withClock(request, clock),
  'hotline.terminated': (request, { archiveAt }, at) => close(request, { ending: 'terminated', archiveAt }, at),
  'hotline.long-term-listed': (request, { clock, phase }) => enter(withClock(request, clock), 'long-term', phase),
  'hotline.resumed': (request, { clock }) => {
    const signedAt = request.tasks.find((task) => task.id === leadLeg(request)?.task)?.startedAt ?? request.phase.since
    return enter(withClock(request, clock), 'in-hand', { lead: request.phase.lead, signedAt })
  },
  'hotline.excluded': (request, { exclusion }) => ({ ...request, exclusion }),

  'hotline.assist-added': (request, { leg }) => ({ ...request, legs: [...request.legs, leg] }),
  'hotline.assist-finished': (request) => request,
  'hotline.supervised': (request, { supervision }) => ({
    ...request,
    supervisions: [...request.supervisions, supervision],
  }),
  'hotline.supervision-answered': (request, { task, answer }) => ({
    ...request,
    supervisions: request.supervisions.map((one) => (one.task === task ? { ...one, answer } : one)),
  }),
  'hotline.supervision-closed': (request, { task }, at) => ({
    ...request,
    supervisions: request.supervisions.map((one) => (one.task === task ? { ...one, closedAt: at } : one)),
  }),
  'hotline.submitted-to-leader': (request) => request,
  'hotline.instructed': (request, { supervision }) => ({
    ...request,
    supervisions: [...request.supervisions, supervision],
  }),

  'hotline.reviewed': (request, { ending, plan }) =>
    enter(request, 'reviewed', { lead: request.phase.lead, ending, plan }),
  'hotline.explained': (request) => request,
  'hotline.sent-back': (request, { legs, lead }, at) =>
    enter({ ...request, legs: [...request.legs, ...legs] }, 'in-hand', { lead, signedAt: at }),
  'hotline.called-back': (request, { callBack, verdict, plan }) =>
    withPlan({ ...request, callBacks: [...request.callBacks, callBack], verdict: verdict ?? request.verdict }, plan),
  'hotline.closed': (request, { ending, archiveAt }, at) => close(request, { ending, archiveAt }, at),
  'hotline.rated': (request, { verdict, ending }) =>
    enter({ ...request, verdict }, 'closed', { ...request.phase, verdict, ending: ending ?? request.phase.ending }),
  'hotline.reopened': (request, { round, reason, clock, legs, lead }, at) =>
    enter(
      withLegs({ ...request, redo: { round, openedAt: at, reason, clock }, verdict: null }, legs, true),
      'dispatched',
      { lead },
    ),

  'hotline.merged': (request, { phase }) => enter(request, 'merged', phase),
  'hotline.absorbed': (request, { child, clock }) => ({
    ...request,
    clock,
    mergedFrom: [...request.mergedFrom, child],
  }),
  'hotline.unmerged': (request, { back }) => enter(request, back, {}),
  'hotline.released': (request, { child }) => ({
    ...request,
    mergedFrom: request.mergedFrom.filter((one) => one !== child),
  }),
  'hotline.shared-reply': (request, { reply }) =>
    enter({ ...request, replies: [...request.replies, reply] }, 'merged', { ...request.phase, answered: true }),
  'hotline.shared-closing': (request, { ending, reply, lead, plan, archiveAt }, at) => {
    const facts = reply === null ? request : { ...request, replies: [...request.replies, reply] }
    return plan === null
      ? enter(facts, 'closed', { ending, closedAt: at, archiveAt, verdict: request.verdict, lead })
      : enter(facts, 'reviewed', { lead, ending, plan })
  },
  'hotline.withdrawn': (request, { plan, reason }, at) =>
    enter(request, 'withdrawn', { lead: request.phase.lead, at, reason: reason ?? { code: '', text: '' }, plan }),

  'hotline.warned': (request, { card }) => ({ ...request, cards: [...request.cards, card] }),
  'hotline.commented': (request) => ({ ...request, comments: request.comments + 1 }),
  'hotline.messaged': (request) => ({ ...request, messages: request.messages + 1 }),
  'hotline.contacted': (request, { reached }, at) => ({ ...request, contacts: counted(request.contacts, reached, at) }),
  'hotline.secrecy-set': (request, { secrecy }) => ({ ...request, secrecy }),
  'hotline.corrected': (request, { subject, place, address }) => ({ ...request, subject, place, address }),
  'hotline.recomputed': (request, { clock, redo }) => ({
    ...request,
    clock,
    redo: request.redo === null || redo === null ? request.redo : { ...request.redo, clock: redo },
  }),
  'hotline.archived': (request, _event, at) => enter(request, 'archived', archived(request, at)),
}

function withLegs(facts: Facts, legs: readonly Leg[], designated: boolean): Facts {
  return { ...facts, legs: [...facts.legs, ...legs], dispatches: facts.dispatches + 1, designated }
}

/** The clock that runs now takes the new one's place. */
function withClock<F extends Facts>(facts: F, clock: Clock): F {
  return facts.redo === null ? { ...facts, clock } : { ...facts, redo: { ...facts.redo, clock } }
}

type Asking = Among<'reviewed' | 'answered' | 'withdrawn'>

function withPlan(request: Asking, plan: Asking['phase']['plan']): Request {
  if (request.state === 'reviewed') return enter(request, 'reviewed', { ...request.phase, plan })
  if (request.state === 'answered') return enter(request, 'answered', { ...request.phase, plan })
  return enter(request, 'withdrawn', { ...request.phase, plan })
}

type Closing = { ending: Among<'closed'>['phase']['ending']; archiveAt: string }

function close(request: Request, { ending, archiveAt }: Closing, at: string): Request {
  const lead = 'lead' in request.phase ? request.phase.lead : null
  return enter(request, 'closed', { ending, closedAt: at, archiveAt, verdict: request.verdict, lead })
}

type Ended = Among<'not-accepted' | 'handed-over' | 'linked' | 'closed'>

function archived(request: Ended, at: string): Among<'archived'>['phase'] {
  const { closedAt } = request.phase
  if (request.state !== 'closed')
    return { ending: request.state, closedAt, archivedAt: at, verdict: request.verdict, lead: null }
  return { ending: request.phase.ending, closedAt, archivedAt: at, verdict: request.verdict, lead: request.phase.lead }
}

function counted(before: Facts['contacts'], reached: boolean, at: string): Facts['contacts'] {
  return {
    attempts: before.attempts + 1,
    reached: before.reached + (reached ? 1 : 0),
    firstReachedAt: before.firstReachedAt ?? (reached ? at : null),
  }
}
