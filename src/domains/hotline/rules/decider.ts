import type { Decider, Recorded } from '#rules/casework'
import { possible } from './command-table.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import type { Event } from './events.ts'
import { evolve } from './evolve.ts'
import { header } from './header.ts'
import type { Request } from './state.ts'
import type { World } from './world.ts'

/** The rules of a hotline request, as the middle needs them. */
export const requestDecider: Decider<Request, Command, Event, World> = {
  kind: 'request',
  decide,
  evolve,
  header,
  tasks: (request) => request.tasks,
  possible,
}

/** The state a journal tells: replaying must give what is stored. */
export function foldRequest(events: readonly Recorded<Event>[]): Request | null {
  return events.reduce<Request | null>((request, recorded) => evolve(request, recorded), null)
}
