import { parsePhone, phoneKey } from '#kit/phone'
import { reject } from '#kit/ruling'
import type { Ctx, Permission } from '#platform/context'
import { isSameHash, keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import { newOneTimeCode, oneTimeCodeHash } from '#platform/crypto/one-time-code'
import { sql, type Tx } from '#platform/db/tx'

/** Real time throughout: a code is a matter of minutes, whatever the business clock says. */
const MINUTE = 60_000
const CODE_LIVES = 10 * MINUTE
const WINDOW = 24 * 60 * MINUTE
const MOST_ATTEMPTS = 5
/** How long a phone waits after its first, second, third … code of the day. Never per address: homes and offices share one. */
const WAITS = [1, 1, 3, 10, 30, 60, 180] as const

/** Sends the six digits; the telephone is not written down. */
export type SendCode = (ctx: Ctx, message: { phone: string; code: string }) => Promise<void>
export type PhoneCodes = { readonly keys: Keys; readonly sendCode: SendCode; readonly permission: Permission }

/** A phone to be proved for one purpose (a draft, a sign-in): a code for one opens no other. */
export type PhoneAsked = { phone: string; purpose: string }

/**
 * Sends six digits to the phone (手机验证), or refuses with the seconds to wait; the wait grows with each code of the day.
 * The code itself is sent after the transaction, so that a code that reached a phone is always one that is stored.
 */
export async function sendPhoneCode(codes: PhoneCodes, ctx: Ctx, asked: PhoneAsked): Promise<{ waitSeconds: number }> {
  const read = parsePhone(asked.phone)
  const phone = read.allowed ? read.value : reject(read.refusal.kind, read.refusal.code, read.refusal.facts, 'phone')
  if (phone.kind !== 'mobile') reject('invalid', 'platform.mobile-needed', {}, 'phone')
  const code = newOneTimeCode()
  const at = hashesOf(codes, ctx, { phone: phoneKey(phone), purpose: asked.purpose })
  const waitSeconds = await ctx.transaction(codes.permission, async (tx) => {
    const wait = await countSend(ctx, tx, at.phone)
    const expires = new Date(ctx.realTime().getTime() + CODE_LIVES)
    tx.queue(sql`insert into platform.phone_codes (city, phone_hash, purpose_hash, code_hash, attempts, expires_at)
      values (${tx.city}, ${at.phone}, ${at.purpose}, ${codeHash(codes, ctx, at, code)}, 0, ${expires})
      on conflict on constraint phone_codes_pk do update set code_hash = excluded.code_hash, attempts = 0,
        expires_at = excluded.expires_at, proved_at = null`)
    return wait
  })
  await codes.sendCode(ctx, { phone: phone.national, code })
  return { waitSeconds }
}

/** Whether the six digits are the ones that were sent. Five wrong ones, and another code must be asked for. */
export async function checkPhoneCode(
  codes: PhoneCodes,
  ctx: Ctx,
  asked: PhoneAsked & { code: string; once?: boolean },
): Promise<boolean> {
  const phone = parsePhone(asked.phone)
  if (!phone.allowed || !/^\d{6}$/.test(asked.code)) return false
  const at = hashesOf(codes, ctx, { phone: phoneKey(phone.value), purpose: asked.purpose })
  const given = codeHash(codes, ctx, at, asked.code)
  type Row = { codeHash: Buffer; attempts: number; expiresAt: Date; provedAt: Date | null }
  const outcome = await ctx.transaction(codes.permission, async (tx) => {
    const row = await tx.maybe<Row>(sql`update platform.phone_codes set attempts = attempts + 1
      where city = ${tx.city} and phone_hash = ${at.phone} and purpose_hash = ${at.purpose}
      returning code_hash, attempts, expires_at, proved_at`)
    if (!row || row.expiresAt < ctx.realTime() || (asked.once && row.provedAt !== null)) return 'wrong'
    if (row.attempts > MOST_ATTEMPTS) return 'too-often'
    if (!isSameHash(row.codeHash, given)) return 'wrong'
    tx.queue(sql`update platform.phone_codes set proved_at = ${ctx.realTime()}
      where city = ${tx.city} and phone_hash = ${at.phone} and purpose_hash = ${at.purpose}`)
    return 'right'
  })
  if (outcome === 'too-often') reject('too-many', 'platform.code-too-often', { seconds: WAITS[0] * 60 })
  return outcome === 'right'
}

/** Throws away codes and counts whose time is over. */
export async function sweepPhoneCodes(tx: Tx, now: Date): Promise<void> {
  await tx.run(sql`delete from platform.phone_codes where city = ${tx.city} and expires_at < ${now}`)
  await tx.run(
    sql`delete from platform.phone_sends where city = ${tx.city} and not_before < ${new Date(now.getTime() - WINDOW)}`,
  )
}

type Hashes = { phone: Buffer; purpose: Buffer }

function hashesOf({ keys }: PhoneCodes, ctx: Ctx, { phone, purpose }: PhoneAsked): Hashes {
  return {
    phone: keyedHash(keys, 'one-time-code', 'phone', ctx.city, phone),
    purpose: keyedHash(keys, 'one-time-code', 'draft', ctx.city, purpose),
  }
}

function codeHash({ keys }: PhoneCodes, ctx: Ctx, at: Hashes, code: string): Buffer {
  return oneTimeCodeHash(keys, [ctx.city, at.phone.toString('hex'), at.purpose.toString('hex')].join('/'), code)
}

/** Counts one code against the phone, under the row's lock, and answers the wait until the next. */
async function countSend(ctx: Ctx, tx: Tx, phone: Buffer): Promise<number> {
  const now = ctx.realTime()
  const row = await tx.maybe<{ sends: number; windowFrom: Date; notBefore: Date }>(
    sql`select sends, window_from, not_before from platform.phone_sends where city = ${tx.city} and phone_hash = ${phone} for update`,
  )
  if (row && row.notBefore > now) {
    const seconds = Math.ceil((row.notBefore.getTime() - now.getTime()) / 1000)
    reject('too-many', 'platform.code-wait', { seconds }, 'phone')
  }
  const fresh = !row || now.getTime() - row.windowFrom.getTime() > WINDOW
  const sends = fresh ? 1 : row.sends + 1
  const wait = (WAITS[Math.min(sends, WAITS.length) - 1] ?? 1) * 60
  tx.queue(sql`insert into platform.phone_sends (city, phone_hash, sends, window_from, not_before)
    values (${tx.city}, ${phone}, ${sends}, ${fresh ? now : row.windowFrom}, ${new Date(now.getTime() + wait * 1000)})
    on conflict on constraint phone_sends_pk do update set sends = excluded.sends, window_from = excluded.window_from,
      not_before = excluded.not_before`)
  return wait
}
