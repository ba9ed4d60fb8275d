import type { z } from 'zod'
import type { Ctx, Permission } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { CaseKind, Decider, Doer, EventBase } from './rules/index.ts'

/** Who looks at a case: what a process may show depends on it. */
export type Viewer = {
  /** The centre sees the work of all units; a unit sees its own part. */
  centre: boolean
  user: string | null
  org: string | null
  orgPath: string
}

/** A line of the journal as a process reads it again, for what only the journal holds: messages, notes. */
export type JournalLine = { no: number; at: Date; by: Doer; type: string; data: EventBase & Record<string, unknown> }

export type Described = Record<string, unknown>

/** What a command needs from its giver, per type. */
export type CommandRule = { permission: Permission }

/**
 * A process domain, as casework sees it: its rules, how to load the facts they need, and how a case of its kind is
 * described. Assembled in `main/domains.ts`; casework imports no process.
 */
export type Process<
  State = unknown,
  Command extends { type: string } = { type: string },
  Event extends EventBase = EventBase,
  World = unknown,
> = {
  decider: Decider<State, Command, Event, World>
  /** Loads what the rules need to decide: calendar, profile, class, units. */
  world(tx: Tx, state: State | null, command: Command): Promise<World>
  /** Redacted text that the search finds the case by. */
  searchText(state: State): string
  /** The facts of this kind for the case page, without identity; `tx` for what stands in tables of the kind's own. */
  describe(state: State, viewer: Viewer, journal: readonly JournalLine[], tx: Tx): Described | Promise<Described>
  /** Whether a command that the state allows has something to act on for this viewer; absent: always. */
  isOffered?(state: State, viewer: Viewer, type: string): boolean
  /** Commands that staff may give through `/api/cases/{number}/commands`. */
  commandSchema: z.ZodType
  commandRules: Readonly<Record<string, CommandRule>>
  /** Kinds of tasks that a body answers for as its load (在办量): the lead leg of a request, the steps of an application. */
  loadTasks: readonly string[]
  /** The permission that lets one see and take a task of this kind in a unit's queue or pool. */
  taskPermissions: Readonly<Record<string, Permission>>
  /** Prepares a staff command before the rules see it (redacts free text, keeps originals in the vault). */
  prepare?(ctx: Ctx, tx: Tx, state: State, command: Command): Promise<Command>
  /** Work in the same transaction after the events are known (facts in the process's own side tables). */
  after?(tx: Tx, caseId: string, state: State, events: readonly Event[]): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds processes of every state and command
export type AnyProcess = Process<any, any, any, any>

/** A domain that wants to hear of an event: one outbox row each, delivered at least once. */
export type Reaction = { subscriber: string; on: readonly string[] }

const processes = new Map<CaseKind, AnyProcess>()
const subscribers = new Map<string, string[]>()

/** Called once by `main/domains.ts`: which kinds of cases there are, and who listens to which events. */
export function plugIn(plugged: { processes: readonly AnyProcess[]; reactions: readonly Reaction[] }): void {
  processes.clear()
  subscribers.clear()
  for (const process of plugged.processes) processes.set(process.decider.kind, process)
  for (const { subscriber, on } of plugged.reactions) {
    for (const type of on) subscribers.set(type, [...(subscribers.get(type) ?? []), subscriber])
  }
}

export function processOf(kind: CaseKind): AnyProcess {
  const process = processes.get(kind)
  if (!process) throw new Error(`no process is plugged in for cases of kind ${kind}`)
  return process
}

export function allProcesses(): readonly AnyProcess[] {
  return [...processes.values()]
}

export function subscribersOf(type: string): readonly string[] {
  return [...(subscribers.get(type) ?? []), ...(subscribers.get('*') ?? [])]
}

/** A kind of task is its case's own: a review of a reply and a review of an application share no more than the word. */
export type TaskKind = { caseKind: CaseKind; kind: string }

/** The kinds of tasks whose permission the holder has, over all processes. */
export function taskKindsFor(holds: (permission: Permission) => boolean): readonly TaskKind[] {
  return allProcesses().flatMap(({ decider, taskPermissions }) =>
    Object.entries(taskPermissions)
      .filter(([, permission]) => holds(permission))
      .map(([kind]) => ({ caseKind: decider.kind, kind })),
  )
}
