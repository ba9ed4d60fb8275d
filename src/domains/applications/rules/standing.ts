import { allow, type Ruling, refuse } from '#kit/ruling'
import { isOpen } from '#rules/casework'
import { commandTable, type Side } from './command-table.ts'
import type { Command, CommandType } from './commands.ts'
import type { Now } from './decision.ts'
import type { ApplicationCase } from './state.ts'

/**
 * Whether this person stands where the command needs him. Permission and reach were checked at the door; that a resident
 * acts for the holder was checked there, too. Here it is about this case: who has it, who accepts, who watches.
 */
export function standing(one: ApplicationCase, command: Command, { by }: Now): Ruling<null> {
  const { side } = commandTable[command.type]
  if (by.kind === 'system') return allow(null)
  if (by.kind === 'resident') return right(side === 'applicant' || side === 'own', side)
  return right(stands(one, command.type, by.org), side)
}

/** Whether somebody of a body stands where a command needs him. */
export function stands(one: ApplicationCase, type: CommandType, org: string): boolean {
  const front = org === one.acceptance.org || org === one.org
  const holds = one.tasks.some((task) => isOpen(task) && task.org === org && task.side === 'officer')
  const where: Readonly<Record<Side, boolean>> = {
    applicant: front || org === one.acceptance.receivedAt,
    own: false,
    desk: front,
    body: org === one.org,
    either: front || org === one.acceptance.receivedAt,
    holder: holds,
    watch: !front,
    anyone: true,
    house: false,
  }
  return where[commandTable[type].side]
}

function right(isRight: boolean, side: Side): Ruling<null> {
  return isRight ? allow(null) : refuse('forbidden', 'applications.not-your-side', { side })
}
