import type { Decider, EventBase, Recorded } from './decider.ts'
import { isOpen, type Task } from './task.ts'

/** Who drew a task from a pool, or was given it, and when (领取). */
export type Taken = Readonly<Record<string, { user: string; at: string }>>

/** What the journal folds to: the process's own state, and who has taken which shared task. */
export type Folded<State> = { state: State; taken: Taken }

/** Events that casework itself writes into the journal of any kind of case. */
export type CaseworkEvent =
  | (EventBase & { type: 'casework.task-taken'; task: string; user: string })
  | (EventBase & { type: 'casework.task-released'; task: string })

// biome-ignore lint/suspicious/noExplicitAny: a decider of any command and world can fold its events
type AnyDecider<State, Event extends EventBase> = Decider<State, any, Event, any>

export function isCaseworkEvent(event: EventBase): event is CaseworkEvent {
  return event.type.startsWith('casework.')
}

/** One step of the fold. */
export function evolveCase<State, Event extends EventBase>(
  decider: AnyDecider<State, Event>,
  folded: Folded<State> | null,
  recorded: Recorded<Event | CaseworkEvent>,
): Folded<State> {
  const { event } = recorded
  if (!isCaseworkEvent(event)) {
    const state = decider.evolve(folded?.state ?? null, { ...recorded, event })
    return { state, taken: folded?.taken ?? {} }
  }
  if (!folded) throw new Error('a journal cannot begin with a taken task')
  return { ...folded, taken: evolveTaken(folded.taken, event, recorded.at) }
}

function evolveTaken(taken: Taken, event: CaseworkEvent, at: string): Taken {
  if (event.type === 'casework.task-taken') return { ...taken, [event.task]: { user: event.user, at } }
  if (!(event.task in taken)) throw new Error('a task was released that nobody had taken')
  const { [event.task]: _, ...rest } = taken
  return rest
}

/** The tasks of a case, with the shared ones marked by who has taken them. */
export function tasksOf<State, Event extends EventBase>(
  decider: AnyDecider<State, Event>,
  folded: Folded<State>,
): readonly Task[] {
  return decider.tasks(folded.state).map((task) => {
    const taken = folded.taken[task.id]
    if (!taken) return task
    const state = task.state === 'ready' ? 'doing' : task.state
    return { ...task, assignee: task.assignee ?? taken.user, startedAt: task.startedAt ?? taken.at, state }
  })
}

/** Tasks that are new or differ from before: what must be stored. */
export function changedTasks(before: readonly Task[], after: readonly Task[]): readonly Task[] {
  const known = new Map(before.map((task) => [task.id, JSON.stringify(task)]))
  return after.filter((task) => known.get(task.id) !== JSON.stringify(task))
}

/** Whether the user may take the task now: shared, open, and not yet somebody's. */
export function canTake(task: Task): boolean {
  return isOpen(task) && task.pool !== null && task.assignee === null
}
