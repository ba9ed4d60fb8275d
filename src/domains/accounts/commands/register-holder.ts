import { fileParty } from '#domains/parties'
import { parseCreditCode } from '#kit/credit-code'
import { insist, reject } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import { isSameHash } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { checkIdentity } from '#rules/parties'
import type { AccountDesk } from '../desk.ts'
import { holderOf } from '../queries/holders.ts'
import type { Holder } from '../rules/index.ts'
import { holderByIdentity, indexesOf, insertHolder, loadHolder } from '../store.ts'
import { checkNamed, indexesFor, newPerson } from './identity.ts'

/** An applicant at the counter: the clerk has seen the identity card, or the licence of the firm. */
export type Registering =
  | { kind: 'person'; name: string; idNumber: string; phone?: string | undefined }
  | { kind: 'firm'; name: string; creditCode: string; phone?: string | undefined }

export type Registered = { holder: Holder; known: boolean }

/** Finds the applicant by number, or makes him known (窗口核验). What is answered is masked. */
export async function registerHolder(desk: AccountDesk, ctx: Ctx, given: Registering): Promise<Registered> {
  const work = (): Promise<Registered> =>
    given.kind === 'person' ? registerPerson(desk, ctx, given) : registerFirm(desk, ctx, given)
  try {
    return await work()
  } catch (error) {
    // Two counters at once: the second finds what the first made.
    if (isIdentityClash(error)) return work()
    throw error
  }
}

async function registerPerson(
  { keys }: AccountDesk,
  ctx: Ctx,
  given: Extract<Registering, { kind: 'person' }>,
): Promise<Registered> {
  return ctx.transaction('accounts.find', async (tx) => {
    const named = checkNamed(tx, given)
    const phone = phoneOf(tx, given.phone)
    const { nameIndex, idIndex } = indexesFor(tx, keys, named)
    const known = await holderByIdentity(tx, 'person', idIndex)
    if (known !== undefined) {
      const stored = await indexesOf(tx, known.id)
      if (!isSameHash(stored.nameIndex ?? undefined, nameIndex)) reject('conflict', 'accounts.name-differs', {}, 'name')
      if (phone !== undefined && known.party !== null)
        fileParty(tx, keys, { phone, consentToContact: true, amends: known.party })
      return noted(tx, { holder: holderOf(known), known: true })
    }
    const id = newPerson(tx, keys, { ...named, ...(phone === undefined ? {} : { phone }), level: 2 })
    return made(tx, id)
  })
}

async function registerFirm(
  { keys, firms }: AccountDesk,
  ctx: Ctx,
  given: Extract<Registering, { kind: 'firm' }>,
): Promise<Registered> {
  const parsed = parseCreditCode(given.creditCode)
  if (!parsed.allowed) return reject('invalid', parsed.refusal.code, {}, 'creditCode')
  const { code } = parsed.value
  const name = insist(cleanLine(given.name, { max: 120, field: 'name' }))
  const registered = await firms(ctx, code)
  return ctx.transaction('accounts.find', async (tx) => {
    const phone = phoneOf(tx, given.phone)
    const contact = phone === undefined ? null : fileParty(tx, keys, { phone, consentToContact: true }).party
    const id = await putFirm(tx, { keys }, { creditCode: code, name: registered?.name ?? name, party: contact })
    if (id.known) return noted(tx, { holder: holderOf(id.known), known: true })
    return made(tx, id.made)
  })
}

/** The firm under its code, made known where it is new. */
export async function putFirm(
  tx: Tx,
  { keys }: Pick<AccountDesk, 'keys'>,
  firm: { creditCode: string; name: string; party: string | null },
): Promise<{ known: Awaited<ReturnType<typeof holderByIdentity>>; made: string }> {
  const idIndex = blindIndex(keys, tx.city, 'id', firm.creditCode)
  const known = await holderByIdentity(tx, 'firm', idIndex)
  if (known !== undefined) return { known, made: known.id }
  const id = tx.id()
  insertHolder(tx, { id, kind: 'firm', nameIndex: null, idIndex, level: 2, ...firm })
  return { known: undefined, made: id }
}

function phoneOf(tx: Tx, given: string | undefined): string | undefined {
  return insist(checkIdentity(given === undefined ? {} : { phone: given }, localDate(tx.now), '')).phone
}

async function made(tx: Tx, id: string): Promise<Registered> {
  const row = (await loadHolder(tx, id)) ?? reject('missing', 'accounts.no-such-holder')
  return noted(tx, { holder: holderOf(row), known: false })
}

function noted(tx: Tx, registered: Registered): Registered {
  const { holder, known } = registered
  audit(tx, { action: 'accounts.registered', object: { kind: 'holder', id: holder.id }, facts: { known } })
  return registered
}

function isIdentityClash(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'holders_identity'
}
