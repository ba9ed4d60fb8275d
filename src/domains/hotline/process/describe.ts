import type { JournalLine, Viewer } from '#domains/casework'
import type { Request } from '#rules/hotline'

/**
 * The facts of a request for the case page. Never the identity. A unit sees the matter and its own part of the work; the
 * resident's verdict, the draft of another unit and whom the matter complains about stay with the centre
 * (reliability.md §5.3).
 */
export function describeRequest(
  state: Request,
  viewer: Viewer,
  journal: readonly JournalLine[],
): Record<string, unknown> {
  const said = { messages: messagesOf(journal), notes: notesFor(journal, viewer) }
  return { ...matter(state), ...work(state, viewer), ...said, ...(viewer.centre ? forCentre(state) : {}) }
}

export type Message = { from: 'resident' | 'centre' | 'unit'; at: string; text: string }

/** The thread with the resident (消息), oldest first. */
export function messagesOf(journal: readonly JournalLine[]): readonly Message[] {
  return journal.flatMap(({ at, type, data }) => {
    if (type !== 'hotline.messaged' || typeof data.text !== 'string') return []
    const from = data.from === 'unit' ? 'unit' : data.from === 'centre' ? 'centre' : 'resident'
    return [{ from, at: at.toISOString(), text: data.text }]
  })
}

type Note = { no: number; at: string; kind: 'addition' | 'note'; orgName: string | null; text: string }

/** What the resident added, and notes among staff: a unit reads the resident's and its own, never the centre's. */
function notesFor(journal: readonly JournalLine[], viewer: Viewer): readonly Note[] {
  return journal.flatMap(({ no, at, type, by, data }): Note[] => {
    if (type !== 'hotline.commented' || typeof data.text !== 'string') return []
    const own = by.kind === 'staff' && by.org === viewer.org
    if (!viewer.centre && !own && by.kind !== 'resident') return []
    const orgName = by.kind === 'staff' ? by.orgName : null
    return [{ no, at: at.toISOString(), kind: by.kind === 'resident' ? 'addition' : 'note', orgName, text: data.text }]
  })
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
