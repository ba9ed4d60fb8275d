import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { checkPassword } from '#platform/crypto/password'
import { sql, type Tx } from '#platform/db/tx'
import { countAttempt, forgiveAccount, forgiveAddress } from '#platform/session/lock-out'
import { realTime } from '#platform/session/real-time'
import { openFactor } from '#platform/session/secrets'
import { endSession, openSession, type SessionKind } from '#platform/session/sessions'
import { matchingStep } from '#platform/session/totp'
import type { Credentials } from './passwords.ts'

export type SignIn = {
  account: string
  password: string
  /** The second factor, where one is enrolled. */
  code?: string | undefined
  kind: SessionKind
  /** Where the request came from, for the growing delay. */
  address: string
  /** A token already held: it ends, so that a planted one gains nothing. */
  earlier?: string | undefined
}

export type SignedIn = { token: string; user: string; mustChangePassword: boolean; secondFactor: boolean }

type Found = Credentials & { id: string; disabledAt: Date | null }
type Outcome = { signedIn: SignedIn } | { refused: 'wrong-credentials' | 'second-factor-needed' }

/**
 * Signs staff in. Unknown account, wrong password, wrong code and a disabled account read alike and take alike; each
 * try is counted before the password is looked at, and written to the audit record.
 */
export async function signIn(ctx: Ctx, given: SignIn): Promise<SignedIn> {
  // One spelling for the count and for the search, else spaces and capitals would give tries without end.
  const input = { ...given, account: given.account.trim().toLowerCase() }
  const { found, wait } = await ctx.transaction('platform.sign-in', async (tx) => {
    const seconds = await countAttempt(tx, { account: input.account, address: input.address })
    return { wait: seconds, found: seconds > 0 ? undefined : await accountOf(tx, input.account) }
  })
  if (wait > 0) reject('too-many', 'platform.too-many', { seconds: wait })
  const proved = await checkPassword(found?.passwordHash, input.password)
  const outcome = await ctx.transaction('platform.sign-in', async (tx): Promise<Outcome> => {
    if (!proved || found === undefined || found.disabledAt !== null) return failed(tx, found)
    if (found.totpConfirmedAt !== null) {
      if (input.code === undefined) return { refused: 'second-factor-needed' }
      if (!(await spendCode(tx, found.id, input.code))) return failed(tx, found)
    }
    return { signedIn: await succeeded(tx, found, input) }
  })
  if ('signedIn' in outcome) return outcome.signedIn
  return reject('unauthenticated', `directory.${outcome.refused}`)
}

async function accountOf(tx: Tx, account: string): Promise<Found | undefined> {
  return tx.maybe<Found>(sql`
    select u.id, u.disabled_at, c.password_hash, c.must_change, c.totp_secret, c.totp_confirmed_at, c.totp_last_step
    from directory.users u join directory.credentials c on c.city = u.city and c.user_id = u.id
    where u.city = ${tx.city} and u.account = ${account}`)
}

function failed(tx: Tx, found: Found | undefined): Outcome {
  audit(tx, { action: 'directory.sign-in', object: { kind: 'user', id: found?.id ?? null }, result: 'failed' })
  return { refused: 'wrong-credentials' }
}

async function succeeded(tx: Tx, found: Found, input: SignIn): Promise<SignedIn> {
  if (input.earlier !== undefined) await endSession(tx, input.earlier)
  await forgiveAccount(tx, input.account)
  await forgiveAddress(tx, input.address)
  const secondFactor = found.totpConfirmedAt !== null
  const token = await openSession(tx, { user: found.id, kind: input.kind, secondFactor })
  audit(tx, {
    action: 'directory.sign-in',
    object: { kind: 'user', id: found.id },
    facts: { kind: input.kind, secondFactor },
  })
  return { token, user: found.id, mustChangePassword: found.mustChange, secondFactor }
}

/**
 * Uses up a code of the second factor. The row is locked, so that one code is good for one use also when it is sent
 * twice at once.
 */
export async function spendCode(tx: Tx, user: string, code: string): Promise<boolean> {
  const held = await tx.maybe<{ totpSecret: Buffer | null; totpLastStep: number | null }>(
    sql`select c.totp_secret, c.totp_last_step from directory.credentials c
      where c.city = ${tx.city} and c.user_id = ${user} for update`,
  )
  if (held === undefined || held.totpSecret === null) return false
  const secret = openFactor(tx.city, user, held.totpSecret)
  // Second factors run on real time: the phone knows no test clock.
  const step = matchingStep(secret, code, { nowMs: realTime(), last: held.totpLastStep })
  if (step === null) return false
  await tx.run(
    sql`update directory.credentials set totp_last_step = ${step} where city = ${tx.city} and user_id = ${user}`,
  )
  return true
}
