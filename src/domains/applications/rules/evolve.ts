import { changeTasks, isOpen, type Recorded } from '#rules/casework'
import type { Event, EventOf, EventType } from './events.ts'
import { folds } from './folds.ts'
import { follows } from './follows.ts'
import { mergeItems } from './items.ts'
import type { ApplicationCase, StepRun } from './state.ts'

/** How one event changes the case, after its tasks, materials and steps have; nothing here knows a calendar. */
export type Fold<T extends EventType> = (one: ApplicationCase, event: EventOf<T>, at: string) => ApplicationCase

/** The case after an event (流转). An event that cannot follow is a corrupt journal, and says so. */
export function evolve(one: ApplicationCase | null, { event, at }: Recorded<Event>): ApplicationCase {
  if (event.type === 'applications.submitted') {
    if (one !== null) throw new Error(`application ${one.id} is submitted twice`)
    const opened = { ...event.opened, tasks: changeTasks([], event.tasks ?? [], at) }
    return { ...opened, clock: event.clock ?? opened.clock }
  }
  if (one === null) throw new Error(`${event.type} comes before applications.submitted`)
  if (!follows[event.type].includes(one.state) || one.archivedAt !== null)
    throw new Error(`${event.type} cannot follow the state ${one.state} of application ${one.id}`)
  const next = foldOne(event.type, carried(one, event, at), event, at)
  return dropWhatEnded(event.clock === undefined ? next : { ...next, clock: event.clock })
}

type EventMap = { [T in EventType]: EventOf<T> }

function foldOne<T extends EventType>(type: T, one: ApplicationCase, event: EventMap[T], at: string): ApplicationCase {
  return folds[type](one, event, at)
}

/** What every event may bring along. */
function carried(one: ApplicationCase, event: Event, at: string): ApplicationCase {
  const { tasks = [], items = [], steps = [], archiveAt = one.archiveAt } = event
  return {
    ...one,
    archiveAt,
    tasks: changeTasks(one.tasks, tasks, at),
    items: mergeItems(one.items, items),
    steps: one.steps.map((run): StepRun => steps.find(({ key }) => key === run.key) ?? run),
  }
}

/** A stop, and a request for more time, live in a task: when that has ended, they have, too. */
function dropWhatEnded(one: ApplicationCase): ApplicationCase {
  const asked = one.extension?.state === 'asked'
  const live = one.tasks.some((task) => isOpen(task) && task.kind === 'rule-extension')
  const ended = (id: string): string | null => one.tasks.find((task) => task.id === id)?.finishedAt ?? null
  return {
    ...one,
    extension: asked && !live ? null : one.extension,
    stops: one.stops.map((stop) => (stop.to === null ? { ...stop, to: ended(stop.task) } : stop)),
  }
}
