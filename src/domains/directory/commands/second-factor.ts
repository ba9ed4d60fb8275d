import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { countAttempt, forgiveAccount, forgiveAddress } from '#platform/session/lock-out'
import { sealFactor } from '#platform/session/secrets'
import { findSession, renewSession } from '#platform/session/sessions'
import { newTotpSecret, totpUri } from '#platform/session/totp'
import { insistOwnPassword, insistStaff } from './passwords.ts'
import { spendCode } from './sign-in.ts'

/** Begins enrolment of a second factor: a secret for the authenticator app, worth nothing until a code confirms it. */
export async function enrolSecondFactor(
  ctx: Ctx,
  input: { password: string; address: string },
): Promise<{ secret: string; link: string }> {
  const staff = insistStaff(ctx)
  await insistOwnPassword(ctx, staff, { ...input, field: 'password' })
  const secret = newTotpSecret()
  await ctx.transaction('platform.sign-in', async (tx) => {
    const begun = await tx.run(sql`update directory.credentials
      set totp_secret = ${sealFactor(tx.city, staff.user, secret)}, totp_last_step = null
      where city = ${tx.city} and user_id = ${staff.user} and totp_confirmed_at is null`)
    if (begun === 0) reject('conflict', 'directory.factor-enrolled')
  })
  return { secret, link: totpUri(secret, staff.account) }
}

export type Proof = { token: string; code: string; address: string }

/** Confirms the enrolment with a first code; from now on signing in asks for one. Answers the renewed token. */
export async function confirmSecondFactor(ctx: Ctx, input: Proof): Promise<{ token: string }> {
  return proveSecondFactor(ctx, input, 'directory.confirm-second-factor')
}

/** Proves the second factor within a session (step-up); the session goes on under a new id. */
export async function verifySecondFactor(ctx: Ctx, input: Proof): Promise<{ token: string }> {
  return proveSecondFactor(ctx, input, 'directory.verify-second-factor')
}

type Proving = 'directory.confirm-second-factor' | 'directory.verify-second-factor'

async function proveSecondFactor(ctx: Ctx, input: Proof, action: Proving): Promise<{ token: string }> {
  const staff = insistStaff(ctx)
  const attempt = { account: staff.account, address: input.address }
  const wait = await ctx.transaction('platform.sign-in', (tx) => countAttempt(tx, attempt))
  if (wait > 0) reject('too-many', 'platform.too-many', { seconds: wait })
  const token = await ctx.transaction('platform.sign-in', async (tx) => {
    const session = await findSession(tx, input.token)
    const proved = session !== null && (await spendCode(tx, staff.user, input.code))
    audit(tx, { action, object: { kind: 'user', id: staff.user }, result: proved ? 'done' : 'failed' })
    if (session === null || !proved) return null
    await tx.run(sql`update directory.credentials set totp_confirmed_at = coalesce(totp_confirmed_at, ${tx.now})
      where city = ${tx.city} and user_id = ${staff.user}`)
    await forgiveAccount(tx, attempt.account)
    await forgiveAddress(tx, attempt.address)
    return renewSession(tx, input.token, session)
  })
  return token === null ? reject('invalid', 'directory.wrong-code', {}, 'code') : { token }
}
