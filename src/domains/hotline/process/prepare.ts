import { keepOriginal } from '#domains/parties'
import { parseNumber } from '#kit/public-number'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import type { Command, Reason, Request } from '#rules/hotline'
import { requestByNumber } from '../queries/facts.ts'
import type { StaffCommand } from './command-schema.ts'

/** Fields of commands that somebody types freely: none may carry a number or identity into the case. */
const FREE_TEXTS = ['answer', 'text', 'report', 'note', 'instruction', 'threeWay', 'subject', 'address'] as const

/**
 * A command of staff as the rules take it: public numbers looked up, free text without telephone and identity numbers.
 * What was taken out stays readable for the centre in the vault (原文).
 */
export async function prepareCommand(tx: Tx, keys: Keys, state: Request, given: StaffCommand): Promise<Command> {
  const command = redactFields(given)
  if (JSON.stringify(command) !== JSON.stringify(given)) keepTyped(tx, keys, state, given)
  if (command.type === 'link') {
    const other = await find(tx, command.toNumber, 'toNumber')
    return { ...command, to: other.id, toNumber: other.number }
  }
  if (command.type === 'merge') {
    const other = await find(tx, command.parentNumber, 'parentNumber')
    return { ...command, parent: other.id, parentNumber: other.number }
  }
  if (command.type === 'message') return { ...command, from: fromOf(tx, state) }
  if (command.type === 'call-back') return callBack(command)
  return command
}

function callBack({ channel, result, verdict }: Extract<StaffCommand, { type: 'call-back' }>): Command {
  if (result === 'not-reached') return { type: 'call-back', channel, result }
  if (!verdict) reject('invalid', 'hotline.verdict-needed', {}, 'verdict')
  return { type: 'call-back', channel, result, verdict }
}

/** A member of a unit that handles the request writes as the unit, everybody else as the centre. */
function fromOf(tx: Tx, state: Request): 'unit' | 'centre' {
  const org = tx.actor.kind === 'staff' ? tx.actor.org : null
  return state.legs.some((leg) => leg.org === org) ? 'unit' : 'centre'
}

async function find(tx: Tx, text: string, field: string): Promise<{ id: string; number: string }> {
  const { number } = insist(parseNumber(text))
  const found = await requestByNumber(tx, number)
  if (!found) reject('missing', 'hotline.other-unknown', {}, field)
  return { id: found.id, number }
}

/** Takes what tells who somebody is out of every free text of the command. */
export function redactFields<C extends object>(command: C): C {
  const cleaned: Record<string, unknown> = Object.fromEntries(Object.entries(command))
  for (const field of FREE_TEXTS) {
    const text = cleaned[field]
    if (typeof text === 'string') cleaned[field] = redactText(text)
  }
  for (const field of ['reason', 'deviation']) {
    const reason = cleaned[field]
    if (isReason(reason)) cleaned[field] = { ...reason, text: redactText(reason.text) }
  }
  if (isVerdict(cleaned.verdict)) {
    const { reason } = cleaned.verdict
    cleaned.verdict = { ...cleaned.verdict, reason: reason === null ? null : redactText(reason) }
  }
  // Every field keeps its type: texts stay texts.
  return cleaned as C
}

function redactText(text: string): string {
  return redact(text, { names: [] }).text
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}

function isVerdict(value: unknown): value is { reason: string | null } {
  return typeof value === 'object' && value !== null && 'reason' in value && 'solved' in value
}

function keepTyped(tx: Tx, keys: Keys, state: Request, given: StaffCommand): void {
  const { type, ...typed } = given
  const kind = type === 'reply' || type === 'submit-draft' ? 'reply' : 'message'
  keepOriginal(tx, keys, { caseId: state.id, party: state.party, kind, text: JSON.stringify(typed) })
}
