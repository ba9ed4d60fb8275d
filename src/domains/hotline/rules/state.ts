import type { Facts, Reason, Reply, Verdict } from './facts.ts'

/** How a request ended. `explained`: not solved, but lawfully explained; `unreached` is neutral for everybody. */
export type Ending =
  | 'solved'
  | 'explained'
  | 'unreached'
  | 'withdrawn'
  | 'terminated'
  | 'answered'
  | 'not-accepted'
  | 'handed-over'
  | 'linked'

/** How the resident is asked next (回访安排). */
export type CallBackPlan = {
  openedAt: string
  task: string
  /** `centre`: the resident said no; the centre decides between a redo and a lawful explanation. */
  by: 'message' | 'agent' | 'centre'
  /** When the house goes on by itself: the message stays unanswered, or all attempts are used up. Null: a person acts. */
  nextAt: string | null
}

/** What is true in one state only. */
export type Phases = {
  /** 已登记: taken down, not yet accepted. The resident's clock runs already. */
  received: Record<string, never>
  /** 已受理: accepted by the centre, waiting for dispatch. */
  registered: Record<string, never>
  /** 已派单: a unit has it and has not signed. */
  dispatched: { lead: string }
  /** 办理中: signed for. */
  'in-hand': { lead: string; signedAt: string }
  /** 已答复: the unit has replied, the centre reviews (办结审核). */
  replied: { lead: string; reply: Reply; reviewTask: string }
  /** 待回访: reviewed, the resident is being asked. */
  reviewed: { lead: string | null; ending: 'solved' | 'explained'; plan: CallBackPlan | null }
  /** 挂账: cannot be solved now; the clock stops while the listing is open, and a day to look again is set. */
  'long-term': { lead: string; task: string; since: string; reviewAt: string; reason: Reason }
  /** 直办: answered at the desk, from a cited knowledge entry or a three-way call; the resident may be asked. */
  answered: {
    answer: string
    sources: readonly string[]
    threeWay: string | null
    at: string
    plan: CallBackPlan | null
  }
  /** 撤回: taken back after dispatch; called back, so that nobody withdraws for the resident. */
  withdrawn: { lead: string | null; at: string; reason: Reason; plan: CallBackPlan | null }
  /** 并单: answered together with another request; its reporter keeps his own notice and verdict. */
  merged: { parent: string; parentNumber: string; at: string; from: 'received' | 'registered'; answered: boolean }
  /** 不予受理: with reason and, where there is one, the lawful route. */
  'not-accepted': { outcome: string; route: string | null; closedAt: string; archiveAt: string }
  /** 已转: handed to 110, 119, 120, 122, the petition office or the discipline body, with their receipt. */
  'handed-over': { to: string; receipt: string; outcome: string; closedAt: string; archiveAt: string }
  /** 重复件: the same matter without a new fact; tied to the earlier request. */
  linked: { to: string; toNumber: string; closedAt: string; archiveAt: string }
  /** 已办结. Only the centre, the resident's word or the house sets it; never a handling unit. */
  closed: { ending: Ending; closedAt: string; archiveAt: string; verdict: Verdict | null; lead: string | null }
  /** 已归档. Nothing follows. */
  archived: { ending: Ending; closedAt: string; archivedAt: string; verdict: Verdict | null; lead: string | null }
}

export type State = keyof Phases
export type RequestIn<S extends State> = Facts & { state: S; phase: Phases[S] }

/** A resident's request (诉求工单), from the first word to the archive: a union on `state`, each with its own `phase`. */
export type Request = { [S in State]: RequestIn<S> }[State]

/** The members of the union in some states. */
export type Among<S extends State> = Extract<Request, { state: S }>

/** States at the desk, before anybody handles it. */
export const DESK = ['received', 'registered'] as const satisfies readonly State[]
/** States in which a unit works on it and its clock runs. */
export const LEADING = ['dispatched', 'in-hand'] as const satisfies readonly State[]
/** States in which a unit has it: exactly one lead leg is open. */
export const WITH_UNIT = [...LEADING, 'long-term'] as const satisfies readonly State[]
/** From the dispatch to the review. */
export const HANDLED = [...WITH_UNIT, 'replied'] as const satisfies readonly State[]
/** States in which the resident is being asked. */
export const ASKING = ['reviewed', 'answered', 'withdrawn'] as const satisfies readonly State[]
/** States in which something of its own is still to come. */
export const RUNNING = [...DESK, ...HANDLED, ...ASKING] as const satisfies readonly State[]
/** States that are final but for the archive. */
export const ENDED = ['not-accepted', 'handed-over', 'linked', 'closed'] as const satisfies readonly State[]
/** Everything but the archive. */
export const NOT_ARCHIVED = [...RUNNING, 'merged', ...ENDED] as const satisfies readonly State[]

export function isWithUnit(request: Request): request is Among<(typeof WITH_UNIT)[number]> {
  return isAmong(request, WITH_UNIT)
}
export function isAsking(request: Request): request is Among<(typeof ASKING)[number]> {
  return isAmong(request, ASKING)
}
export function isEnded(request: Request): request is Among<(typeof ENDED)[number]> {
  return isAmong(request, ENDED)
}

/** Whether the request is in one of these states. */
export function isAmong<S extends State>(request: Request, states: readonly S[]): request is Among<S> {
  return states.some((state) => state === request.state)
}

/** The request with the facts it has, in another state. */
export function enter<S extends State>(facts: Facts, state: S, phase: Phases[S]): RequestIn<S> {
  return { ...facts, state, phase }
}
