import type { Ruling } from '#kit/ruling'
import type { Moment } from '#rules/casework'
import type { CommandOf, CommandType } from './commands.ts'
import type { Event } from './events.ts'
import { evolve } from './evolve.ts'
import type { ApplicationCase } from './state.ts'
import type { World } from './world.ts'

export type Now = Moment<World>
export type Decision = Ruling<readonly Event[]>

/** One decision: the command table has already said that its command is possible in this state. */
export type Decide<T extends CommandType> = (one: ApplicationCase, command: CommandOf<T>, moment: Now) => Decision

/** The case as it will stand after events that are being decided in this same step. */
export function afterwards(
  one: ApplicationCase | null,
  events: readonly Event[],
  { now, by }: Pick<Now, 'now' | 'by'>,
): ApplicationCase {
  const after = events.reduce<ApplicationCase | null>(
    (state, event) => evolve(state, { no: 0, at: now.toISOString(), by, event }),
    one,
  )
  if (after === null) throw new Error('no application, and nothing that opens one')
  return after
}

/** Who acts, as a decision names him. */
export function userOf({ by }: Now): string {
  return by.kind === 'staff' ? by.user : by.kind
}
