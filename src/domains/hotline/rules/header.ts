import type { CaseHeader, Stage } from '#rules/casework'
import { agenda } from './agenda.ts'
import { currentClock } from './clocks.ts'
import { lastLead, leadLeg, openOfKind } from './legs.ts'
import { isEnded, type Request, type State } from './state.ts'

/** What the inbox, the boards and the search know of a request (件头). */
export function header(request: Request): CaseHeader {
  const clock = currentClock(request)
  return {
    state: request.state,
    stage: stageOf(request),
    subject: request.subject,
    demand: request.demand,
    classCode: request.classCode,
    urgency: request.urgency,
    place: request.place,
    address: request.address,
    location: request.location,
    lead: (leadLeg(request) ?? lastLead(request))?.org ?? null,
    secrecy: request.secrecy,
    party: request.party,
    channel: request.channel,
    openedAt: request.receivedAt,
    registeredAt: request.registeredAt,
    dueAt: clock.dueAt,
    dueProvisional: clock.provisional,
    closedAt: isEnded(request) || request.state === 'archived' ? request.phase.closedAt : null,
    archivedAt: request.state === 'archived' ? request.phase.archivedAt : null,
    nextStep: `hotline.next.${nextStep(request)}`,
    mergedInto: request.state === 'merged' ? request.phase.parent : null,
    wakeAt: agenda(request)[0]?.at ?? null,
    excluded: request.excludedPaths,
  }
}

function stageOf(request: Request): Stage {
  if (request.state === 'archived') return 'archived'
  return isEnded(request) ? 'closed' : 'open'
}

export type NextStep = State | 'return-asked' | 'extension-asked' | 'sign-off' | 'unsolved'

/** What comes next: usually the state says it; an open question or a signature comes first. */
function nextStep(request: Request): NextStep {
  if (request.draft !== null) return 'sign-off'
  if (request.asks.some(({ kind }) => kind === 'return')) return 'return-asked'
  if (request.asks.some(({ kind }) => kind === 'extension')) return 'extension-asked'
  if (openOfKind(request, 'rule-unsolved') !== undefined) return 'unsolved'
  return request.state
}
