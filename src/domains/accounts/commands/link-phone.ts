import { notify } from '#domains/notices'
import { fileParty } from '#domains/parties'
import { parsePhone } from '#kit/phone'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import type { Tx } from '#platform/db/tx'
import { checkPhoneCode, type PhoneCodes, sendPhoneCode } from '#platform/session/phone-code'
import { type AccountDesk, tellMerged } from '../desk.ts'
import { loadHolder, mergeHolder } from '../store.ts'
import { accountByPhone, insertAccount } from '../store-accounts.ts'

/** A phone that somebody at the counter says is his, and the holder whose card the clerk has seen. */
export type Linking = { holder: string; phone: string }

/** Sends a code to the phone of the applicant at the counter, who reads it out. */
export function startPhoneLink(desk: AccountDesk, ctx: Ctx, linking: Linking): Promise<{ waitSeconds: number }> {
  return sendPhoneCode(codesOf(desk), ctx, asked(linking))
}

/**
 * From now on the phone is a way in for this holder (窗口核验网上账户): what was begun with it without a checked identity
 * becomes his. A phone never leaves an account that has an identity of its own.
 */
export async function finishPhoneLink(
  desk: AccountDesk,
  ctx: Ctx,
  linking: Linking & { code: string },
): Promise<boolean> {
  if (!(await checkPhoneCode(codesOf(desk), ctx, { ...asked(linking), code: linking.code, once: true }))) return false
  await ctx.transaction('accounts.find', (tx) => link(tx, ctx, desk, linking))
  return true
}

async function link(tx: Tx, ctx: Ctx, { keys }: AccountDesk, { holder: id, phone }: Linking): Promise<void> {
  const holder = await loadHolder(tx, id)
  if (holder?.kind !== 'person' || holder.level < 2) return reject('missing', 'accounts.no-such-holder')
  const phoneIndex = blindIndex(keys, tx.city, 'phone', phone)
  const account = await accountByPhone(tx, phoneIndex)
  if (account === undefined)
    insertAccount(tx, { holder: holder.id, phoneIndex, unifiedIndex: null, now: ctx.realTime() })
  else if (account.holder !== holder.id) {
    if (((await loadHolder(tx, account.holder))?.level ?? 0) >= 2)
      reject('conflict', 'accounts.phone-taken', {}, 'phone')
    const merged = { from: account.holder, into: holder.id }
    mergeHolder(tx, merged)
    await tellMerged(tx, merged)
  }
  const read = parsePhone(phone)
  if (holder.party !== null && read.allowed)
    fileParty(tx, keys, { phone: read.value.national, consentToContact: true, amends: holder.party })
  audit(tx, { action: 'accounts.phone-linked', object: { kind: 'holder', id: holder.id } })
  await tellOfPhone(tx, holder.party)
}

/** Another telephone opens the account now: every number that is known of its owner is told, the earlier ones too. */
export async function tellOfPhone(tx: Tx, party: string | null): Promise<void> {
  if (party === null) return
  const notice = { template: 'phone-linked', channel: 'sms', caseId: null, facts: {}, urgent: true } as const
  await notify(tx, [{ ...notice, key: `phone-linked ${party} ${tx.now.toISOString()}`, to: { party } }])
}

function asked({ holder, phone }: Linking): { phone: string; purpose: string } {
  return { phone, purpose: `link ${holder}` }
}

function codesOf({ codes }: AccountDesk): PhoneCodes {
  return { ...codes, permission: 'accounts.find' }
}
