import { insist, reject } from '#kit/ruling'
import type { Staff } from '#platform/actor'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { checkPassword, hashPassword } from '#platform/crypto/password'
import { sql, type Tx } from '#platform/db/tx'
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

/** Changes one's own password; all other sessions of the person end. */
export async function changePassword(ctx: Ctx, input: { current: string; next: string; token: string }): Promise<void> {
  const staff = insistStaff(ctx)
  insistStrong(input.next, staff.account)
  if (input.next === input.current) reject('invalid', 'directory.password-same', {}, 'next')
  const held = await ctx.reading('platform.sign-in', (tx) => credentialsOf(tx, staff.user))
  if (!(await checkPassword(held?.passwordHash, input.current)))
    reject('invalid', 'directory.wrong-password', {}, 'current')
  const hash = await hashPassword(input.next)
  await ctx.transaction('platform.sign-in', async (tx) => {
    await tx.run(sql`update directory.credentials set password_hash = ${hash}, password_at = ${tx.now}, must_change = false
      where city = ${tx.city} and user_id = ${staff.user}`)
    const sessions = await endSessionsOf(tx, staff.user, input.token)
    audit(tx, { action: 'directory.change-password', object: { kind: 'user', id: staff.user }, facts: { sessions } })
  })
}
