import type { Ruling } from '#kit/ruling'
import type { Moment } from '#rules/casework'
import type { StatesOf } from './command-table.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { Event } from './events.ts'
import { evolve } from './evolve.ts'
import type { Among, Request } from './state.ts'
import type { World } from './world.ts'

export type Now = Moment<World>
export type Decision = Ruling<readonly Event[]>

/** One decision: it only ever sees the states in which the command table allows its command. */
export type Decide<T extends CommandType> = (
  request: Among<StatesOf<T>>,
  command: CommandOf<T>,
  moment: Now,
) => Decision

/** The request as it will stand after an event that is being decided in this same step. */
export function afterwards(request: Request, event: Event, moment: Now): Request {
  return evolve(request, { no: 0, at: moment.now.toISOString(), by: moment.by, event })
}

/** An instant as the caller wrote it, in the one form in which instants are stored and compared. */
export function instant(text: string): string | null {
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
