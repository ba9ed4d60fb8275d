import { parsePhone } from '#kit/phone'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import type { Tx } from '#platform/db/tx'
import { checkPhoneCode, sendPhoneCode } from '#platform/session/phone-code'
import type { AccountDesk } from '../desk.ts'
import { loadHolder } from '../store.ts'
import { type AccountRow, accountByPhone, closeAccount, insertAccount, setPhone } from '../store-accounts.ts'
import { newPerson } from './identity.ts'
import { openSession } from './sessions.ts'

/** A sign-in as begun in one browser: a code for one attempt opens no other. */
export type Attempt = { phone: string; attempt: string }

/**
 * `in`: signed in, with the token of the session. `wrong`: not the code that was sent. `dormant`: the phone has an account
 * with a checked identity that nobody used for long, and may have been given to somebody else since.
 */
export type SignedIn = { outcome: 'in'; token: string } | { outcome: 'wrong' } | { outcome: 'dormant' }

/** Operators give a number to the next customer after some months (二次放号). */
const DORMANT_DAYS = 180

/** Sends the code. The same answer whether the phone has an account or not: the first sign-in makes one. */
export function startSignIn(
  desk: AccountDesk,
  ctx: Ctx,
  { phone, attempt }: Attempt,
): Promise<{ waitSeconds: number }> {
  return sendPhoneCode(desk.codes, ctx, { phone, purpose: `sign-in ${attempt}` })
}

/** Signs in with the code sent to the phone; it counts once. */
export async function finishSignIn(
  desk: AccountDesk,
  ctx: Ctx,
  { phone, attempt, code, userAgent }: Attempt & { code: string; userAgent: string },
): Promise<SignedIn> {
  const asked = { phone, purpose: `sign-in ${attempt}`, code, once: true }
  if (!(await checkPhoneCode(desk.codes, ctx, asked))) return { outcome: 'wrong' }
  return ctx.transaction('accounts.own', async (tx) => {
    const account = await accountByPhone(tx, blindIndex(desk.keys, tx.city, 'phone', phone))
    if (account !== undefined && (await isDormant(ctx, tx, account))) return { outcome: 'dormant' }
    const id = account?.id ?? openAccount(tx, ctx, desk, phone)
    return { outcome: 'in', token: openSession(tx, ctx, { account: id, proof: 'phone', userAgent }) }
  })
}

/**
 * For the new owner of a phone whose former account lies dormant: that one keeps everything but this way in, and a new
 * account is opened. Only for whoever has just proved the phone.
 */
export async function startAnew(
  desk: AccountDesk,
  ctx: Ctx,
  { phone, userAgent }: { phone: string; userAgent: string },
): Promise<{ token: string }> {
  return ctx.transaction('accounts.own', async (tx) => {
    const former = await accountByPhone(tx, blindIndex(desk.keys, tx.city, 'phone', phone))
    if (former !== undefined) {
      audit(tx, { action: 'accounts.phone-let-go', object: { kind: 'account', id: former.id } })
      await letPhoneGo(tx, ctx, former)
    }
    const id = openAccount(tx, ctx, desk, phone)
    return { token: openSession(tx, ctx, { account: id, proof: 'phone', userAgent }) }
  })
}

async function isDormant(ctx: Ctx, tx: Tx, account: AccountRow): Promise<boolean> {
  const unused = ctx.realTime().getTime() - account.usedAt.getTime()
  if (unused < DORMANT_DAYS * 86_400_000) return false
  return ((await loadHolder(tx, account.holder))?.level ?? 0) >= 2
}

async function letPhoneGo(tx: Tx, ctx: Ctx, account: AccountRow): Promise<void> {
  if (account.hasUnified) return setPhone(tx, account.id, null)
  await closeAccount(tx, account.id, ctx.realTime())
}

function openAccount(tx: Tx, ctx: Ctx, { keys }: AccountDesk, phone: string): string {
  const read = parsePhone(phone)
  const holder = newPerson(tx, keys, { phone: read.allowed ? read.value.national : phone, level: 0 })
  const phoneIndex = blindIndex(keys, tx.city, 'phone', phone)
  const id = insertAccount(tx, { holder, phoneIndex, unifiedIndex: null, now: ctx.realTime() })
  audit(tx, { action: 'accounts.opened', object: { kind: 'account', id }, facts: { by: 'phone' } })
  return id
}
