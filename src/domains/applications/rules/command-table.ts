import { clauses } from './clauses.ts'
import type { CommandType } from './commands.ts'
import { type ApplicationCase, type ApplicationState, applicationStates } from './state.ts'

/**
 * From whose side a command comes. `applicant`: he himself, or the desk for somebody at the counter. `own`: he himself.
 * `desk`: whoever accepts. `body`: the implementing body. `holder`: the organisation that has the task. `watch`: whoever
 * supervises, never the body itself.
 */
export type Side = 'applicant' | 'own' | 'desk' | 'body' | 'either' | 'holder' | 'watch' | 'anyone' | 'house'

export type Rule = { permission: string; states: readonly ApplicationState[]; side: Side; clause: string }

const FRONT = ['received'] as const
const RUNNING = ['accepted', 'deciding'] as const
const UNDECIDED = ['received', 'correction', 'accepted', 'deciding', 'confirming'] as const
const DECIDED = ['decided', 'handed'] as const
const ALL = applicationStates

const rule = (permission: string, states: readonly ApplicationState[], side: Side, clause: string): Rule => ({
  permission: permission.includes('.') ? permission : `applications.${permission}`,
  states,
  side,
  clause,
})

/** What can be done to an application, by whom, when, and by which clause: the table behind every button and refusal. */
export const commandTable: Readonly<Record<CommandType, Rule>> = {
  submit: rule('apply', [], 'applicant', clauses.apply),
  supply: rule('own', ['received', 'correction', ...RUNNING], 'applicant', clauses.supply),
  withdraw: rule('own', UNDECIDED, 'applicant', clauses.withdraw),
  rate: rule('own', [...DECIDED, 'not-accepted'], 'own', clauses.rate),
  'pre-check': rule('pre-check', FRONT, 'desk', clauses.preCheck),
  'check-item': rule('accept', ['received', ...RUNNING], 'either', clauses.check),
  'ask-correction': rule('accept', FRONT, 'desk', clauses.tellOnce),
  accept: rule('accept', FRONT, 'desk', clauses.accept),
  'refuse-acceptance': rule('accept', FRONT, 'desk', clauses.notQualified),
  return: rule('accept', ['correction'], 'desk', clauses.tellOnce),
  assign: rule('assign', [...UNDECIDED, ...DECIDED], 'holder', clauses.review),
  'finish-step': rule('review', RUNNING, 'holder', clauses.review),
  consult: rule('review', RUNNING, 'body', clauses.consult),
  'stop-clock': rule('stop-clock', RUNNING, 'body', clauses.stop),
  'end-stop': rule('stop-clock', RUNNING, 'holder', clauses.stop),
  'request-extension': rule('request-extension', RUNNING, 'body', clauses.extend),
  'rule-extension': rule('rule-extension', [...RUNNING, 'confirming'], 'body', clauses.extend),
  decide: rule('decide', ['deciding'], 'body', clauses.decide),
  'confirm-decision': rule('confirm', ['confirming'], 'body', clauses.confirm),
  'note-issued': rule('issue', ['decided'], 'body', clauses.issue),
  'hand-over': rule('hand-over', ['decided'], 'either', clauses.deliver),
  'check-pledge': rule('check-pledge', DECIDED, 'body', clauses.pledge),
  'repair-credit': rule('check-pledge', DECIDED, 'body', clauses.pledge),
  supervise: rule('supervise', ALL, 'watch', clauses.supervise),
  'answer-supervision': rule('answer-supervision', ALL, 'holder', clauses.supervise),
  'waive-charge': rule('charge', [...UNDECIDED, 'decided'], 'either', clauses.charge),
  comment: rule('casework.comment', ALL, 'anyone', clauses.review),
  inherit: rule('own', ['received', 'correction', ...RUNNING], 'house', clauses.joint),
  paid: rule('charge', ALL, 'house', clauses.charge),
  refund: rule('charge', ALL, 'either', clauses.charge),
  refunded: rule('charge', ALL, 'house', clauses.charge),
  recompute: rule('deadlines.edit', [...UNDECIDED, 'decided'], 'house', clauses.recompute),
  wake: rule('platform.clock', ALL, 'house', clauses.delay),
}

/** The commands that the state allows; an archived case allows none. */
export function possible(one: ApplicationCase): readonly CommandType[] {
  if (one.archivedAt !== null) return []
  return commandTypes.filter((type) => commandTable[type].states.includes(one.state))
}

const isCommand = (type: string): type is CommandType => type in commandTable
export const commandTypes: readonly CommandType[] = Object.keys(commandTable).filter(isCommand)
