import type { Request } from '#rules/hotline'

/** How a member stands to its plan: found, merged under the parent, taken out again, or to stay alone for a reason. */
export const memberStates = ['found', 'merged', 'alone', 'left'] as const
export type MemberState = (typeof memberStates)[number]

/** Why a request that matches is not merged with the others. */
export type StaysAlone = 'protected' | 'conflict' | 'redo' | 'has-children' | 'handled' | 'other-parent'

/** States in which a request can still be answered together with others. */
const MERGEABLE: readonly Request['state'][] = ['received', 'registered', 'dispatched', 'in-hand']

/**
 * Whether a request can be merged under the parent of a plan (并单); else why it stays alone. Whoever is protected, complains
 * about somebody, or is in a redo round keeps a way of his own.
 */
export function staysAlone(request: Request, parent: string): StaysAlone | null {
  if (request.secrecy === 'protected' || request.secrecy === 'clue') return 'protected'
  if (request.about.person || request.about.official || request.about.orgs.length > 0) return 'conflict'
  if (request.redo !== null) return 'redo'
  if (request.mergedFrom.length > 0) return 'has-children'
  if (request.state === 'merged') return request.phase.parent === parent ? null : 'other-parent'
  return MERGEABLE.includes(request.state) ? null : 'handled'
}

/** Whether the reporter can be told something at all. */
export function canBeTold(request: Request): boolean {
  return request.wantsReply && request.state !== 'archived'
}

/**
 * Whether the reporter can be reached: he left a way, and wants to hear of it. Somebody without a name has none, and nobody
 * looks for another.
 */
export function canBeReached(request: Request): boolean {
  return request.party !== null && request.reachable && canBeTold(request)
}
