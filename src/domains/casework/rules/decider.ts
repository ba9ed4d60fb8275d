import type { Ruling } from '#kit/ruling'
import type { Task } from './task.ts'

/** The kind of a case (件): a hotline request (诉求工单) or a service application (办件). */
export type CaseKind = 'request' | 'application'

/** What every case is, whatever its own states are called. */
export type Stage = 'open' | 'closed' | 'archived'

/** Who may know who the complainant is (保密等级). */
export type Secrecy = 'open' | 'protected' | 'anonymous' | 'clue'

/**
 * The part of a case that the inbox, the boards and the search know. Projected from the folded state on every
 * change and stored beside it; times are ISO strings in UTC, so that a state compares equal after replay.
 */
export type CaseHeader = {
  state: string
  stage: Stage
  /** One line, already free of phone numbers, identity numbers and the complainant's name. */
  subject: string
  demand: string | null
  classCode: string | null
  urgency: string
  /** 12-digit place code of where the thing is. */
  place: string | null
  address: string | null
  location: { lon: number; lat: number } | null
  /** The organisation responsible now; null only before dispatch, where the centre (热线中心) is. */
  lead: string | null
  secrecy: Secrecy
  /** Opaque reference into the vault (身份保险库); null for anonymous cases. */
  party: string | null
  channel: string
  openedAt: string
  registeredAt: string | null
  /** The promise to the resident (对群众承诺时限). */
  dueAt: string | null
  dueProvisional: boolean
  closedAt: string | null
  archivedAt: string | null
  /** What happens next, as a message code of the domain's words. */
  nextStep: string
  /** The case this one was merged into. */
  mergedInto: string | null
  /** The next instant at which the case must be woken, because something falls due; null when nothing can. */
  wakeAt: string | null
  /** Materialised paths of organisations that must not see this case (conflict rule 回避). */
  excluded: readonly string[]
}

/** Who does something to a case, as the journal records it. */
export type Doer =
  | { kind: 'staff'; user: string; name: string; org: string; orgName: string; orgPath: string }
  | { kind: 'resident' }
  | { kind: 'system'; name: string }

/** What a rule gets from outside, beside the state and the command. */
export type Moment<World> = {
  now: Date
  by: Doer
  /** A new id, made by the edge; each call gives another. */
  id: () => string
  /** Reference data loaded before deciding: calendar, profile, class, units. */
  world: World
}

/** What every event of a journal says beside its own data (流转记录). */
export type EventBase = {
  type: `${string}.${string}`
  /** Reason code and text, where the step asks for one. */
  reason?: { code: string; text: string }
  /** What the resident reads about this step; absent: the step is not shown to residents. */
  told?: { zh: string; en: string }
  /** The clause of the standard in force when the step was taken. */
  clause?: string
}

/** An event as stored: the decider's event with its place in the journal. */
export type Recorded<E> = { no: number; at: string; by: Doer; event: E }

/**
 * The rules of one kind of case. All functions are pure. `evolve` throws on an event that cannot follow the state:
 * that is a corrupt journal, never an input.
 */
export type Decider<State, Command extends { type: string }, Event extends EventBase, World> = {
  readonly kind: CaseKind
  /** `state` is null only for the command that opens a case. */
  decide(state: State | null, command: Command, moment: Moment<World>): Ruling<readonly Event[]>
  evolve(state: State | null, recorded: Recorded<Event>): State
  header(state: State): CaseHeader
  /** All tasks of the case, finished ones included, in the order they were opened. */
  tasks(state: State): readonly Task[]
  /** The commands that are possible now, with the side that may give them: what a refusal lists. */
  possible(state: State): readonly Command['type'][]
}
