import { changeTasks, isOpen, type Recorded } from '#rules/casework'
import type { Event, EventOf, EventType } from './events.ts'
import { folds } from './folds.ts'
import { type Before, statesBefore } from './follows.ts'
import { type Among, enter, isAmong, type Request } from './state.ts'

/** How one event changes the request. The tasks have been changed before; nothing here knows a calendar. */
export type Fold<T extends EventType> = (request: Among<Before<T>>, event: EventOf<T>, at: string) => Request

/** The request after an event (流转). An event that cannot follow is a corrupt journal, and says so. */
export function evolve(request: Request | null, { event, at }: Recorded<Event>): Request {
  if (event.type === 'hotline.received') {
    if (request !== null) throw new Error(`request ${request.id} is received twice`)
    return enter({ ...event.facts, tasks: changeTasks([], event.tasks, at) }, 'received', {})
  }
  if (request === null) throw new Error(`${event.type} comes before hotline.received`)
  const next = foldOne(event.type, { ...request, tasks: changeTasks(request.tasks, event.tasks, at) }, event, at)
  return dropWhatEnded(next, at)
}

type EventMap = { [T in EventType]: EventOf<T> }

function foldOne<T extends EventType>(type: T, request: Request, event: EventMap[T], at: string): Request {
  const before = statesBefore(type)
  if (!isAmong(request, before))
    throw new Error(`${type} cannot follow the state ${request.state} of request ${request.id}`)
  return folds[type](request, event, at)
}

/** Questions, drafts and orders live in a task; when it has ended without a word they have, too. */
function dropWhatEnded(request: Request, at: string): Request {
  const live = new Set(request.tasks.filter(isOpen).map((task) => task.id))
  return {
    ...request,
    asks: request.asks.filter((ask) => live.has(ask.task)),
    draft: request.draft !== null && live.has(request.draft.task) ? request.draft : null,
    supervisions: request.supervisions.map((one) =>
      one.answer === null && one.closedAt === null && !live.has(one.task) ? { ...one, closedAt: at } : one,
    ),
  }
}
