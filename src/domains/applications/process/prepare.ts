import { staffActor } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import type { ApplicationCase, Command } from '#rules/applications'
import type { Hide } from './hide.ts'

/** Fields of commands that somebody types freely: none may carry who the applicant is into the journal. */
const FREE_TEXTS = [
  'remarks',
  'problem',
  'reason',
  'opinion',
  'question',
  'notice',
  'result',
  'reasons',
  'conditions',
  'finding',
  'answer',
  'text',
] as const

/** A command as the rules take it: free text without names and numbers, and only people who can do what they are given. */
export async function prepareCommand(tx: Tx, state: ApplicationCase, given: Command, hide: Hide): Promise<Command> {
  if (given.type === 'assign') await checkOfficer(tx, state, given)
  return withoutIdentity(given, hide)
}

/** A task is given to somebody who works where the task lies. */
async function checkOfficer(
  tx: Tx,
  { tasks }: ApplicationCase,
  { task, officer }: Extract<Command, { type: 'assign' }>,
): Promise<void> {
  if (!officer) return
  const [person, org] = [await staffActor(tx, officer), tasks.find(({ id }) => id === task)?.org]
  if (person?.org !== org) reject('invalid', 'applications.officer-elsewhere', {}, 'officer')
}

/** The command with every free text cleaned; every field keeps its type. */
export function withoutIdentity<C extends object>(command: C, hide: Hide): C {
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(command))
  for (const field of FREE_TEXTS) {
    const value = changed[field]
    if (typeof value === 'string') changed[field] = hide(value)
    if (isReason(value)) changed[field] = { ...value, text: hide(value.text) }
  }
  if (Array.isArray(changed.items)) {
    changed.items = changed.items.map((item: unknown) => withoutIdentity(item as object, hide))
  }
  return changed as C
}

function isReason(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
