import { sql, type Tx } from '#platform/db/tx'
import { subjectOf } from './secrets.ts'

const MINUTE = 60_000

/** How many tries are free, how long the first wait is, and where growing ends. Failures are forgotten after quiet. */
type Patience = { free: number; first: number; longest: number; quiet: number }

/** GB/T 22239-2019: five failures lock an account for fifteen minutes; then twice as long each time, up to four hours. */
const account: Patience = { free: 5, first: 15 * MINUTE, longest: 240 * MINUTE, quiet: 24 * 60 * MINUTE }
/** A hall or an office shares one address, so it is given more and waits less; only signing in waits. */
const address: Patience = { free: 60, first: MINUTE, longest: 15 * MINUTE, quiet: 15 * MINUTE }

export type Attempt = { account: string; address: string }

/** How long the next try must wait after so many failures. */
export function waitAfter(failures: number, { free, first, longest }: Patience): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(20, failures - free))
}

/**
 * Counts a try before the password is looked at, so that many tries at once do not slip through together.
 * Answers the seconds to wait, or 0. A refused try is not counted. Real time.
 */
export async function countAttempt(tx: Tx, attempt: Attempt, now: Date = new Date()): Promise<number> {
  const wait = Math.max(
    await count(tx, subjectOf('address', attempt.address), address, now),
    await count(tx, subjectOf('account', tx.city, attempt.account), account, now),
  )
  return Math.ceil(wait / 1000)
}

/** The account proved itself: its tries are forgotten. Those of the address stay, else one good account would cover a search. */
export async function forgiveAccount(tx: Tx, name: string): Promise<void> {
  await tx.run(sql`delete from platform.failed_sign_ins where subject = ${subjectOf('account', tx.city, name)}`)
}

/** A success was no failure: takes this one try off the address again. */
export async function forgiveAddress(tx: Tx, name: string): Promise<void> {
  await tx.run(sql`update platform.failed_sign_ins set failures = greatest(0, failures - 1)
    where subject = ${subjectOf('address', name)}`)
}

async function count(tx: Tx, subject: string, patience: Patience, now: Date): Promise<number> {
  const fresh = new Date(now.getTime() - patience.quiet)
  await tx.run(sql`insert into platform.failed_sign_ins (subject, failures, last_at) values (${subject}, 0, ${now})
    on conflict on constraint failed_sign_ins_pk do nothing`)
  const row = await tx.one<{ failures: number; lastAt: Date; lockedUntil: Date | null }>(
    sql`select f.failures, f.last_at, f.locked_until from platform.failed_sign_ins f where f.subject = ${subject} for update`,
  )
  if (row.lockedUntil !== null && row.lockedUntil > now) return row.lockedUntil.getTime() - now.getTime()
  const failures = (row.lastAt < fresh ? 0 : row.failures) + 1
  const wait = waitAfter(failures, patience)
  await tx.run(sql`update platform.failed_sign_ins set failures = ${failures}, last_at = ${now},
    locked_until = ${wait === 0 ? null : new Date(now.getTime() + wait)} where subject = ${subject}`)
  return 0
}
