import { attachmentsOf, visibleCase } from '#domains/casework'
import { placeByCode } from '#domains/directory'
import { publishedEntry } from '#domains/knowledge'
import { keepOriginal } from '#domains/parties'
import { parseNumber } from '#kit/public-number'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import type { Command, Reason, Request } from '#rules/hotline'
import type { StaffCommand } from './command-schema.ts'

/** Fields of commands that somebody types freely: none may carry a number or identity into the case. */
const FREE_TEXTS = ['answer', 'text', 'report', 'note', 'instruction', 'threeWay', 'subject', 'address'] as const

const FILES = ['evidence', 'attachments'] as const

/** Takes what tells who the resident is out of texts, in their order. */
export type Hide = (texts: readonly string[]) => Promise<readonly string[]>
export type Preparing = { keys: Keys; hide: Hide }

/**
 * A command of staff as the rules take it: public numbers looked up, free text without telephone and identity numbers.
 * What was taken out stays readable for the centre in the vault (原文).
 */
export async function prepareCommand(
  tx: Tx,
  { keys, hide }: Preparing,
  state: Request,
  given: StaffCommand,
): Promise<Command> {
  await checkFiles(tx, state, given)
  const command = await redactFields(given, hide)
  if (JSON.stringify(command) !== JSON.stringify(given)) keepTyped(tx, keys, state, given)
  if (command.type === 'answer-directly') await checkSources(tx, command.sources)
  if (command.type === 'link') {
    const other = await find(tx, command.toNumber, 'toNumber')
    return { ...command, to: other.id, toNumber: other.number }
  }
  if (command.type === 'merge') {
    const other = await find(tx, command.parentNumber, 'parentNumber')
    return { ...command, parent: other.id, parentNumber: other.number }
  }
  if (command.type === 'correct' && command.place !== null && !(await placeByCode(tx, command.place)))
    reject('invalid', 'hotline.unknown-place', {}, 'place')
  if (command.type === 'message') return { ...command, from: fromOf(tx, state) }
  if (command.type === 'call-back') return callBack(command)
  return command
}

/** A direct answer rests on what the library offers now, not on an entry that has been withdrawn. */
async function checkSources(tx: Tx, sources: readonly string[]): Promise<void> {
  for (const id of sources) {
    if (!(await publishedEntry(tx, id))) reject('invalid', 'hotline.source-unknown', {}, 'sources')
  }
}

/** Evidence is a file of this very request: a reply that names another, or none there is, shows nothing (T4). */
async function checkFiles(tx: Tx, state: Request, given: StaffCommand): Promise<void> {
  for (const field of FILES) {
    const named = field in given ? given[field as keyof StaffCommand] : undefined
    if (!Array.isArray(named) || named.length === 0) continue
    const kept = new Set((await attachmentsOf(tx, state.id, false)).map((file) => file.id))
    if (!named.every((id) => kept.has(String(id)))) reject('missing', 'hotline.unknown-file', {}, field)
  }
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

/** Another request by its number, as far as the one who names it may see it. */
async function find(tx: Tx, text: string, field: string): Promise<{ id: string; number: string }> {
  const { number } = insist(parseNumber(text))
  const found = await visibleCase(tx, tx.actor, number)
  if (!found) reject('missing', 'hotline.other-unknown', {}, field)
  return { id: found.id, number }
}

/** Takes what tells who somebody is out of every free text of the command; all texts are looked at together. */
export async function redactFields<C extends object>(command: C, hide: Hide): Promise<C> {
  const written = new Set<string>()
  eachText(command, (text) => {
    written.add(text)
    return text
  })
  if (written.size === 0) return command
  const texts = [...written]
  const hidden = await hide(texts)
  const clean = new Map(texts.map((text, at) => [text, hidden[at] ?? withoutNumbers(text)]))
  return eachText(command, (text) => clean.get(text) ?? text)
}

/** The command with every free text changed; every field keeps its type. */
function eachText<C extends object>(command: C, change: (text: string) => string): C {
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(command))
  for (const field of FREE_TEXTS) {
    const text = changed[field]
    if (typeof text === 'string') changed[field] = change(text)
  }
  for (const field of ['reason', 'deviation']) {
    const reason = changed[field]
    if (isReason(reason)) changed[field] = { ...reason, text: change(reason.text) }
  }
  if (isVerdict(changed.verdict)) {
    const { reason } = changed.verdict
    changed.verdict = { ...changed.verdict, reason: reason === null ? null : change(reason) }
  }
  return changed as C
}

/** Where nobody may ask the vault: numbers go, the landline of an office that a reply names stays. */
export function withoutNumbers(text: string): string {
  return redact(text, { names: [], keepOffices: true }).text
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
