import { isOpen } from '#rules/casework'
import { isDue } from './charges.ts'
import type { CommandType } from './commands.ts'
import { awaitsEarlier } from './items.ts'
import { stands } from './standing.ts'
import type { ApplicationCase } from './state.ts'

/** Who looks at the case: the body he works for, and himself, for what needs a second person. */
export type Looker = { org: string | null; user: string | null }
type Offer = (one: ApplicationCase, by: Looker) => boolean

const has =
  (...kinds: readonly string[]): Offer =>
  ({ tasks }) =>
    tasks.some((task) => isOpen(task) && kinds.includes(task.kind))
/** An open officer's task of his own body. */
const own =
  (isIt: (task: ApplicationCase['tasks'][number], one: ApplicationCase) => boolean): Offer =>
  (one, { org }) =>
    one.tasks.some((task) => isOpen(task) && task.side === 'officer' && task.org === org && isIt(task, one))

/** What a state allows is not always there to be done: a button needs its task, paper, charge, stop or question. */
const needs: Readonly<Partial<Record<CommandType, Offer>>> = {
  'pre-check': has('pre-check'),
  'check-item': ({ items }) => items.some(({ document }) => document !== null),
  accept: (one) => !awaitsEarlier(one),
  'finish-step': own(({ id }, one) => [...one.steps, ...one.consults].some(({ task }) => task === id)),
  'end-stop': own(({ id }, one) => one.stops.some(({ task, to }) => task === id && to === null)),
  'request-extension': ({ extension }) => extension === null || extension.state === 'refused',
  'rule-extension': ({ extension }, { user }) => extension?.state === 'asked' && extension.by !== user,
  'confirm-decision': ({ decision }, { user }) => decision !== null && decision.by !== user,
  'hand-over': has('hand-over'),
  'check-pledge': ({ duty }) => duty?.state === 'open',
  'repair-credit': ({ duty }) => duty?.state === 'broken' && duty.repairedAt === null,
  'waive-charge': ({ charges }) => charges.some(isDue),
  refund: ({ charges }) => charges.some(({ state }) => state === 'paid'),
  'answer-supervision': own(({ kind }) => kind === 'answer-supervision'),
}

/** Whether a command that the state allows has something to act on for this person; the rules keep the last word. */
export function isOffered(one: ApplicationCase, by: Looker, type: CommandType): boolean {
  return by.org !== null && stands(one, type, by.org) && (needs[type]?.(one, by) ?? true)
}
