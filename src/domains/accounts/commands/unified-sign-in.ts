import { fileParty } from '#domains/parties'
import { parseCreditCode } from '#kit/credit-code'
import { parsePhone } from '#kit/phone'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import { isSameHash, keyedHash } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { type AccountDesk, tellMerged } from '../desk.ts'
import type { Level, Portal } from '../rules/index.ts'
import { type HolderRow, holderByIdentity, indexesOf, loadHolder, lockHolder, mergeHolder } from '../store.ts'
import { accountByPhone, accountByUnified, accountsOf, insertAccount, setUnified } from '../store-accounts.ts'
import { putRepresentation } from '../store-mandates.ts'
import type { Claims, Kept } from '../unified/unified.ts'
import { checkNamed, type Indexes, indexesFor, type Named, nameHolder, newPerson } from './identity.ts'
import { putFirm } from './register-holder.ts'
import { openSession } from './sessions.ts'

/** Where to send the browser for the unified identity, and what it keeps until it is back. */
export async function startUnifiedSignIn(
  desk: AccountDesk,
  _ctx: Ctx,
  back: URL,
): Promise<{ address: URL; kept: Kept }> {
  return (desk.unified ?? reject('missing', 'accounts.unified-none')).start(back)
}

export type Returned = {
  /** The address under which the browser came back, with everything in it. */
  address: URL
  kept: Kept
  /** Who was signed in by phone when he went: his account is the one that gains the identity. */
  signed: Portal | null
  userAgent: string
}

/** Signs in whom the service vouches for, and links him to what this city already knows of him. */
export async function finishUnifiedSignIn(desk: AccountDesk, ctx: Ctx, came: Returned): Promise<{ token: string }> {
  const unified = desk.unified ?? reject('missing', 'accounts.unified-none')
  const claims = await unified.finish(came.address, came.kept)
  return ctx.transaction('accounts.own', async (tx) => {
    const arrival = await arrivalOf(tx, desk, claims)
    const account = await accountFor(tx, ctx, { desk, arrival, signed: came.signed })
    for (const firm of claims.firms) await putFirmOf(tx, desk, account.holder, firm)
    return { token: openSession(tx, ctx, { account: account.id, proof: 'unified', userAgent: came.userAgent }) }
  })
}

/** Somebody vouched for, and what is known of him here. */
type Arrival = {
  named: Named
  indexes: Indexes
  level: Level
  /** As dialled; null when the service names none that a message can reach. */
  phone: string | null
  phoneIndex: Buffer | null
  unifiedIndex: Buffer
  known: HolderRow | undefined
}

async function arrivalOf(tx: Tx, { keys }: AccountDesk, claims: Claims): Promise<Arrival> {
  const named = checkNamed(tx, { name: claims.name, idNumber: claims.idNumber })
  const indexes = indexesFor(tx, keys, named)
  const read = claims.phone === null ? undefined : parsePhone(claims.phone)
  const phone = read?.allowed && read.value.kind === 'mobile' ? read.value.national : null
  return {
    named,
    indexes,
    level: claims.level,
    phone,
    phoneIndex: phone === null ? null : blindIndex(keys, tx.city, 'phone', phone),
    unifiedIndex: keyedHash(keys, 'blind-index', tx.city, 'unified', claims.issuer, claims.subject),
    known: await holderByIdentity(tx, 'person', indexes.idIndex),
  }
}

type Way = { id: string; holder: string }
type Coming = { desk: AccountDesk; arrival: Arrival; signed: Portal | null }

/** The account that is signed in to: his own by the service, else the one he came from, else one of his, else a new one. */
async function accountFor(tx: Tx, ctx: Ctx, coming: Coming): Promise<Way> {
  const { arrival, signed } = coming
  const linked = await accountByUnified(tx, arrival.unifiedIndex)
  if (linked !== undefined) {
    await settle(tx, coming, await lockHolder(tx, linked.holder))
    return { id: linked.id, holder: (await loadHolder(tx, linked.holder))?.id ?? linked.holder }
  }
  const way = (signed && { id: signed.account, holder: signed.person.id }) ?? (await ownWay(tx, arrival))
  if (way === undefined) return newWay(tx, ctx, coming)
  const holder = await settle(tx, coming, await lockHolder(tx, way.holder))
  setUnified(tx, way.id, arrival.unifiedIndex)
  return { id: way.id, holder }
}

/**
 * A way in he already has: one of the holder that was checked under his number, or the account of his phone where its owner
 * gave no other name. The phone alone proves nothing against a name: families share phones.
 */
async function ownWay(tx: Tx, { known, phoneIndex, indexes }: Arrival): Promise<Way | undefined> {
  if (known !== undefined) return (await accountsOf(tx, known.id)).find((account) => !account.hasUnified)
  const account = phoneIndex === null ? undefined : await accountByPhone(tx, phoneIndex)
  if (account === undefined || account.hasUnified) return undefined
  const holder = await loadHolder(tx, account.holder)
  if (holder === undefined || holder.level >= 2) return undefined
  const { idIndex } = await indexesOf(tx, holder.id)
  return idIndex === null || isSameHash(idIndex, indexes.idIndex) ? account : undefined
}

async function newWay(tx: Tx, ctx: Ctx, { desk, arrival }: Coming): Promise<Way> {
  const { named, phone, phoneIndex, unifiedIndex, level, known } = arrival
  const holder = known?.id ?? newPerson(tx, desk.keys, { ...named, ...(phone === null ? {} : { phone }), level })
  const isFree = phoneIndex !== null && (await accountByPhone(tx, phoneIndex)) === undefined
  const way = { holder, phoneIndex: isFree ? phoneIndex : null, unifiedIndex, now: ctx.realTime() }
  const id = insertAccount(tx, way)
  audit(tx, { action: 'accounts.opened', object: { kind: 'account', id }, facts: { by: 'unified' } })
  return { id, holder }
}

/** Brings the holder of the account and the person vouched for together; answers the holder that remains. */
async function settle(tx: Tx, { desk, arrival }: Coming, holder: HolderRow): Promise<string> {
  const { named, level, known, phone } = arrival
  if (holder.level >= 2) {
    const { idIndex } = await indexesOf(tx, holder.id)
    if (!isSameHash(idIndex ?? undefined, arrival.indexes.idIndex)) reject('conflict', 'accounts.unified-other')
    if (level > holder.level) nameHolder(tx, desk.keys, holder, { named, level, how: 'unified' })
    return holder.id
  }
  if (known === undefined || known.id === holder.id) {
    nameHolder(tx, desk.keys, holder, { named, level, how: 'unified' })
    return holder.id
  }
  const merged = { from: holder.id, into: known.id }
  mergeHolder(tx, merged)
  if (phone !== null && known.party !== null)
    fileParty(tx, desk.keys, { phone, consentToContact: true, amends: known.party })
  await tellMerged(tx, merged)
  audit(tx, { action: 'accounts.merged', object: { kind: 'holder', id: known.id }, facts: { from: holder.id } })
  return known.id
}

async function putFirmOf(
  tx: Tx,
  desk: AccountDesk,
  person: string,
  { creditCode, name }: Claims['firms'][number],
): Promise<void> {
  const parsed = parseCreditCode(creditCode)
  if (!parsed.allowed) return
  const { made } = await putFirm(tx, desk, { creditCode: parsed.value.code, name, party: null })
  await putRepresentation(tx, { person, firm: made, proved: 'unified' })
  audit(tx, { action: 'accounts.represents', object: { kind: 'holder', id: made }, facts: { proved: 'unified' } })
}
