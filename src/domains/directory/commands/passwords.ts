import { insist, reject } from '#kit/ruling'
import type { Staff } from '#platform/actor'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { checkPassword, hashPassword } from '#platform/crypto/password'
import { sql, type Tx } from '#platform/db/tx'
import { countAttempt, forgiveAccount, forgiveAddress } from '#platform/session/lock-out'
import { endSessionsOf } from '#platform/session/sessions'
import { checkPasswordStrength } from '../rules/index.ts'

export function insistStrong(password: string, account: string): void {
  insist(checkPasswordStrength(password, account))
}

/** The member of staff who asks; anybody else is told to sign in. */
export function insistStaff(ctx: Ctx): Staff {
  return ctx.actor.kind === 'staff' ? ctx.actor : reject('unauthenticated', 'platform.sign-in-needed')
}

export type Credentials = {
  passwordHash: string
  mustChange: boolean
  totpSecret: Buffer | null
  totpConfirmedAt: Date | null
  totpLastStep: number | null
}

export async function credentialsOf(tx: Tx, user: string): Promise<Credentials | undefined> {
  return tx.maybe<Credentials>(sql`select c.password_hash, c.must_change, c.totp_secret, c.totp_confirmed_at, c.totp_last_step
    from directory.credentials c where c.city = ${tx.city} and c.user_id = ${user}`)
}

export type OwnPassword = { password: string; address: string; field: string }

/**
 * Asks for the password once more, of somebody signed in. Tries count like tries to sign in: whoever finds a screen
 * unlocked must not be able to search for the password behind it.
 */
export async function insistOwnPassword(ctx: Ctx, staff: Staff, given: OwnPassword): Promise<void> {
  const attempt = { account: staff.account, address: given.address }
  const { wait, held } = await ctx.transaction('platform.sign-in', async (tx) => {
    const seconds = await countAttempt(tx, attempt)
    return { wait: seconds, held: seconds > 0 ? undefined : await credentialsOf(tx, staff.user) }
  })
  if (wait > 0) reject('too-many', 'platform.too-many', { seconds: wait })
  if (!(await checkPassword(held?.passwordHash, given.password)))
    reject('invalid', 'directory.wrong-password', {}, given.field)
  await ctx.transaction('platform.sign-in', async (tx) => {
    await forgiveAccount(tx, attempt.account)
    await forgiveAddress(tx, attempt.address)
  })
}

export type NewPassword = { current: string; next: string; token: string; address: string }

/** Changes one's own password; all other sessions of the person end. */
export async function changePassword(ctx: Ctx, input: NewPassword): Promise<void> {
  const staff = insistStaff(ctx)
  insistStrong(input.next, staff.account)
  if (input.next === input.current) reject('invalid', 'directory.password-same', {}, 'next')
  await insistOwnPassword(ctx, staff, { password: input.current, address: input.address, field: 'current' })
  const hash = await hashPassword(input.next)
  await ctx.transaction('platform.sign-in', async (tx) => {
    await tx.run(sql`update directory.credentials set password_hash = ${hash}, password_at = ${tx.now}, must_change = false
      where city = ${tx.city} and user_id = ${staff.user}`)
    const sessions = await endSessionsOf(tx, staff.user, input.token)
    audit(tx, { action: 'directory.change-password', object: { kind: 'user', id: staff.user }, facts: { sessions } })
  })
}
