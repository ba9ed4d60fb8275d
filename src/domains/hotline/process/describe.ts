import type { Viewer } from '#domains/casework'
import type { Request } from '#rules/hotline'

/**
 * The facts of a request for the case page. Never the identity. A unit sees the matter and its own part of the work; the
 * resident's verdict, the draft of another unit and whom the matter complains about stay with the centre
 * (reliability.md §5.3).
 */
export function describeRequest(state: Request, viewer: Viewer): Record<string, unknown> {
  return { ...matter(state), ...work(state, viewer), ...(viewer.centre ? forCentre(state) : {}) }
}

/** What everybody who handles it must know. */
function matter(state: Request): Record<string, unknown> {
  const {
    text,
    demand,
    occurredAt,
    emergencyWords,
    evidenceKinds,
    clock,
    redo,
    consentToContact,
    wantsReply,
    needsAgent,
  } = state
  return {
    text,
    demand,
    occurredAt,
    emergencyWords,
    evidenceKinds,
    clock,
    redo,
    // A protected resident is reached through the centre alone, whatever he agreed to at first.
    consentToContact: consentToContact && state.secrecy === 'open',
    wantsReply,
    needsAgent,
    rounds: state.redo?.round ?? 0,
    merged: state.mergedFrom.length,
    phase: phaseOf(state),
  }
}

function work(state: Request, viewer: Viewer): Record<string, unknown> {
  const mine = (org: string): boolean => viewer.centre || org === viewer.org
  const draft = state.draft
  const drafter = draft === null ? undefined : state.tasks.find((task) => task.id === draft.task)
  return {
    legs: state.legs,
    asks: state.asks.filter((ask) => viewer.centre || ask.org === null || mine(ask.org)),
    draft: drafter && mine(drafter.org) ? draft : null,
    replies: state.replies,
    supervisions: state.supervisions.filter((one) => mine(one.org)),
    cards: state.cards.filter((card) => mine(card.org)),
    contacts: state.contacts,
    messages: state.messages,
    designated: state.designated,
    dispatches: state.dispatches,
    returns: state.returns,
  }
}

function forCentre(state: Request): Record<string, unknown> {
  const { about, verdict, callBacks, wantsCallBack, reachable, exclusion, comments } = state
  return { about, verdict, callBacks, wantsCallBack, reachable, exclusion, comments }
}

/** What is true in this state alone, without ids that lead to other cases and without the resident's verdict. */
function phaseOf(state: Request): Record<string, unknown> {
  const { parent: _parent, to: _to, verdict: _verdict, ...phase } = state.phase as Record<string, unknown>
  if (state.state === 'handed-over') return { ...phase, to: state.phase.to }
  return state.state === 'linked' ? { ...phase, toNumber: state.phase.toNumber } : phase
}

/** Redacted words that the search finds the case by. */
export function searchTextOf(state: Request): string {
  return [state.subject, state.text, state.address ?? '', ...state.replies.map((reply) => reply.text)].join('\n')
}
