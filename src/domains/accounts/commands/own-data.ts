import { fileParty } from '#domains/parties'
import { parsePhone } from '#kit/phone'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import { isSameHash } from '#platform/crypto/hash'
import type { Tx } from '#platform/db/tx'
import { checkPhoneCode, sendPhoneCode } from '#platform/session/phone-code'
import type { AccountDesk } from '../desk.ts'
import type { Portal } from '../rules/index.ts'
import { closeHolder, lockHolder } from '../store.ts'
import { accountByPhone, accountsOf, closeAccount, endSessionsOf, phoneIndexOf, setPhone } from '../store-accounts.ts'
import { endAllOf } from '../store-mandates.ts'
import { dropRequests } from '../store-requests.ts'
import { checkNamed, type Named, nameHolder } from './identity.ts'
import { tellOfPhone } from './link-phone.ts'

/** Name and number as the person gives them: enough to apply, not enough for his documents. */
export async function giveIdentity(
  { keys }: AccountDesk,
  ctx: Ctx,
  { portal, named }: { portal: Portal; named: Named },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    const holder = await lockHolder(tx, portal.person.id)
    // What was checked is changed only by who can check it again.
    if (holder.level >= 2) reject('conflict', 'accounts.identity-fixed')
    nameHolder(tx, keys, holder, { named: checkNamed(tx, named), level: 1, how: 'given' })
  })
}

/** Sends a code to the telephone that shall be the way in from now on. */
export function startPhoneChange(
  desk: AccountDesk,
  ctx: Ctx,
  { portal, phone }: { portal: Portal; phone: string },
): Promise<{ waitSeconds: number }> {
  return sendPhoneCode(desk.codes, ctx, { phone, purpose: `change ${portal.account}` })
}

/** Makes it so; false: not the code that was sent. */
export async function finishPhoneChange(
  desk: AccountDesk,
  ctx: Ctx,
  { portal, phone, code }: { portal: Portal; phone: string; code: string },
): Promise<boolean> {
  const asked = { phone, purpose: `change ${portal.account}`, code, once: true }
  if (!(await checkPhoneCode(desk.codes, ctx, asked))) return false
  await ctx.transaction('accounts.own', async (tx) => {
    if (!(await movePhone(tx, desk, { account: portal.account, phone }))) return
    const { party } = await lockHolder(tx, portal.person.id)
    const read = parsePhone(phone)
    if (party !== null && read.allowed)
      fileParty(tx, desk.keys, { phone: read.value.national, consentToContact: true, amends: party })
    audit(tx, { action: 'accounts.phone-changed', object: { kind: 'account', id: portal.account } })
    await tellOfPhone(tx, party)
  })
  return true
}

async function movePhone(tx: Tx, { keys }: AccountDesk, to: { account: string; phone: string }): Promise<boolean> {
  const index = blindIndex(keys, tx.city, 'phone', to.phone)
  const now = await phoneIndexOf(tx, to.account)
  if (now !== null && isSameHash(now, index)) return false
  if ((await accountByPhone(tx, index)) !== undefined) reject('conflict', 'accounts.phone-taken', {}, 'phone')
  await setPhone(tx, to.account, index)
  return true
}

/**
 * Closes the account (注销账户; 个人信息保护法 art. 47): every way in, every device, every mandate and kept request goes at
 * once. Cases and licences stay with the offices that must keep them.
 */
export async function closeOwnAccount(_desk: AccountDesk, ctx: Ctx, portal: Portal): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    const { id, level } = await lockHolder(tx, portal.person.id)
    const now = ctx.realTime()
    await endSessionsOf(tx, id, { now })
    for (const account of await accountsOf(tx, id)) await closeAccount(tx, account.id, now)
    await endAllOf(tx, id)
    await dropRequests(tx, id)
    // Who was checked owns licences and cases under his number, and is found again when he comes back.
    if (level < 2) closeHolder(tx, id)
    audit(tx, { action: 'accounts.closed', object: { kind: 'account', id: portal.account } })
  })
}
