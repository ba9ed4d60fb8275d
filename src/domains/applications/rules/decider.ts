import type { Decider, Recorded } from '#rules/casework'
import { possible } from './command-table.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import type { Event } from './events.ts'
import { evolve } from './evolve.ts'
import { header } from './header.ts'
import type { ApplicationCase } from './state.ts'
import type { World } from './world.ts'

/** The rules of an application, as the middle needs them. */
export const applicationDecider: Decider<ApplicationCase, Command, Event, World> = {
  kind: 'application',
  decide,
  evolve,
  header,
  tasks: (one) => one.tasks,
  possible,
}

/** The state a journal tells: replaying must give what is stored. */
export function foldApplication(events: readonly Recorded<Event>[]): ApplicationCase | null {
  return events.reduce<ApplicationCase | null>((one, recorded) => evolve(one, recorded), null)
}
