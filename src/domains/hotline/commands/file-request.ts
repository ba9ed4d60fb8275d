import { adoptDraftFiles, open, perform, recordContact } from '#domains/casework'
import { clockworkFor } from '#domains/deadlines'
import { centreOf } from '#domains/directory'
import { fileParty, keepOriginal } from '#domains/parties'
import { redact } from '#kit/redact'
import { reject } from '#kit/ruling'
import { type Actor, holds } from '#platform/actor'
import type { Ctx, Permission } from '#platform/context'
import { queryCodeHash } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import type { Channel, Intake, Request } from '#rules/hotline'
import { homeToHide } from '#rules/parties'
import type { Desk } from '../desk.ts'
import type { StaffCommand } from '../process/command-schema.ts'
import { type Hide, type Preparing, prepareCommand } from '../process/prepare.ts'
import { noteOrigin, type Origin } from '../queries/facts.ts'
import { referenceOf } from '../store.ts'
import { type Checked, checkIntake, type NewRequest } from './check-intake.ts'
import { codeFor, isNumberClash, newNumber } from './numbers.ts'

/** A request on its way in, from any channel: the web, a call typed by an agent, another system, an import. */
export type FileRequest = NewRequest & {
  channel: Channel
  /** Chosen by the sender; the same key gives the first receipt again. */
  key?: string | undefined
  /** The resident's draft whose photos belong to it. */
  draft?: string | undefined
  /** What the desk decided in the same call: classify, answer, refuse, hand over, register, dispatch — in this order. */
  decisions?: readonly StaffCommand[] | undefined
  /** The number it had in an earlier system, and which one that was (原系统编号). */
  origin?: Origin | undefined
  /** How the call came in; the number itself goes to the vault. */
  call?: { recording: string | null; note: string | null } | undefined
}

/** What the resident is given (回执). The query code is shown once and never stored. */
export type Receipt = {
  number: string
  queryCode: string
  dueAt: string | null
  dueProvisional: boolean
  state: string
  emergency: { words: readonly string[]; told: { zh: string; en: string } } | null
}

type Filed = Omit<Receipt, 'queryCode'>

/** Numbers are drawn at random; a draw that hits a number of the same day is repeated. */
const DRAWS = 12

/**
 * The one intake (登记): checks and redacts the text, puts the identity into the vault, opens the case, and gives a number,
 * a query code and a provisional date. All writes of one intake share a round trip; with a key it happens once.
 */
export async function fileRequest(desk: Desk, ctx: Ctx, input: FileRequest): Promise<Receipt> {
  const permission = permissionOf(ctx.actor)
  const { key, ...request } = input
  const keyed = { scope: 'requests', key, request, optimistic: true }
  for (let draw = 1; ; draw += 1) {
    try {
      const code = codeFor(desk.keys, ctx, key)
      const filed = await once<Filed>(ctx, permission, keyed, (tx) => fileIn(desk, tx, input, code))
      return { ...filed, queryCode: code(filed.number) }
    } catch (error) {
      if (draw >= DRAWS || !isNumberClash(error)) throw error
    }
  }
}

function permissionOf(actor: Actor): Permission {
  return actor.kind === 'resident' ? 'hotline.file' : 'hotline.receive'
}

/** The same inside a transaction that is already open (imports). */
export async function fileIn(desk: Desk, tx: Tx, input: FileRequest, code: (number: string) => string): Promise<Filed> {
  const { intake, checked, queryCodeHash } = await takeDown(desk, tx, input, code)
  const { id, number, party } = intake
  const { emergencyWords } = await referenceOf(tx)
  let { state } = await open(tx, desk.process, { id, number, queryCodeHash }, { type: 'receive', intake })
  if (input.origin) noteOrigin(tx, id, input.origin)
  if (input.draft) adoptDraftFiles(tx, { draft: input.draft, caseId: id })
  const hide = hidingOwn(checked)
  if (input.call) await noteCall(tx, { caseId: id, party, call: input.call, hide })
  for (const decision of input.decisions ?? [])
    state = await decide({ keys: desk.keys, hide }, desk, tx, { state, given: decision })
  return receiptOf(state, emergencyWords)
}

/** What every way in shares: the text checked and redacted, the identity in the vault, a number and a query code. */
export async function takeDown(desk: Desk, tx: Tx, input: FileRequest, code: (number: string) => string) {
  // Everything the step looks up is asked for at once, so that it shares one round trip.
  const [reference, checked] = await Promise.all([
    referenceOf(tx),
    checkIntake(tx, input),
    clockworkFor(tx),
    centreOf(tx),
  ])
  const number = newNumber(tx, reference.cityMark, input.receivedAt ? new Date(input.receivedAt) : tx.now)
  const id = tx.id()
  const party = storeIdentity(desk, tx, id, checked)
  const intake = intakeOf(tx, { id, number, party, input, checked })
  return { intake, checked, queryCodeHash: queryCodeHash(desk.keys, { city: tx.city, number }, code(number)) }
}

/** The identity into the vault, and the text as it was written where something had to be taken out of it. */
function storeIdentity(desk: Desk, tx: Tx, caseId: string, checked: Checked): string | null {
  const { identity, consentToContact, redacted, original } = checked
  const known = Object.keys(identity).length > 0
  const party = known ? fileParty(tx, desk.keys, { ...identity, consentToContact }).party : null
  if (redacted) keepOriginal(tx, desk.keys, { caseId, party, kind: 'request', text: original })
  return party
}

type Making = { id: string; number: string; party: string | null; input: FileRequest; checked: Checked }

function intakeOf(tx: Tx, { id, number, party, input, checked }: Making): Intake {
  return {
    id,
    number,
    city: tx.city,
    channel: input.channel,
    demand: input.kind,
    subject: checked.subject,
    text: checked.text,
    place: input.place ?? null,
    address: checked.address,
    location: input.location ?? null,
    occurredAt: checked.occurredAt,
    secrecy: checked.secrecy,
    party,
    consentToContact: checked.consentToContact,
    wantsReply: input.wantsReply ?? true,
    wantsCallBack: input.wantsCallBack ?? input.wantsReply ?? true,
    reachable: checked.reachable,
    needsAgent: input.needsAgent ?? false,
    about: {
      orgs: input.about?.orgs ?? [],
      person: input.about?.person ?? false,
      official: input.about?.official ?? false,
    },
    urgency: input.urgency ?? 'ordinary',
    receivedAt: input.receivedAt ?? null,
  }
}

/** Whoever calls is known at this moment: his name, numbers and home stay out of whatever the agent writes down. */
function hidingOwn({ identity: { name, phone, address }, address: place }: Checked): Hide {
  const known = {
    names: name === undefined ? [] : [name],
    phones: phone === undefined ? [] : [phone],
    addresses: homeToHide(address, place),
    keepOffices: true,
  }
  return async (texts) => texts.map((text) => redact(text, known).text)
}

type Noting = { caseId: string; party: string | null; call: NonNullable<FileRequest['call']>; hide: Hide }

async function noteCall(tx: Tx, { caseId, party, call: { recording, note }, hide }: Noting): Promise<void> {
  const [clean = ''] = await hide([note ?? ''])
  recordContact(tx, { caseId, channel: 'phone', direction: 'in', outcome: 'reached', note: clean, recording, party })
}

/** A decision of the desk in the same transaction; each asks for its own permission. */
async function decide(preparing: Preparing, desk: Desk, tx: Tx, { state, given }: Deciding): Promise<Request> {
  const permission = desk.process.commandRules[given.type]?.permission
  if (permission === undefined || !holds(tx.actor, permission)) {
    reject('forbidden', 'platform.not-allowed', { permission: permission ?? given.type })
  }
  const command = await prepareCommand(tx, preparing, state, given)
  return (await perform(tx, desk.process, state.id, command)).state
}

type Deciding = { state: Request; given: StaffCommand }

function receiptOf(state: Request, words: readonly { word: string; toldZh: string; toldEn: string }[]): Filed {
  const first = words.find((one) => state.emergencyWords.includes(one.word))
  const emergency = first ? { words: state.emergencyWords, told: { zh: first.toldZh, en: first.toldEn } } : null
  const { number, clock } = state
  return { number, dueAt: clock.dueAt, dueProvisional: clock.provisional, state: state.state, emergency }
}
