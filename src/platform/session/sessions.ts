import { timingSafeEqual } from 'node:crypto'
import { sql, type Tx } from '#platform/db/tx'
import { newToken, tokenHash } from './token.ts'

/** Sessions run on real time, not on the test clock: a fortnight of simulated handling signs nobody out. */
const IDLE = 30 * 60_000
const ABSOLUTE = 12 * 3_600_000
/** The last use is written at most once a minute. */
const TOUCH = 60_000

export type SessionKind = 'cookie' | 'bearer'

/** A live session as found by its token. */
export type Session = {
  user: string
  kind: SessionKind
  /** Goes into every form of a page without scripts, and comes back with it. */
  formToken: string
  /** Whether the second factor was proved in this session. */
  secondFactor: boolean
  createdAt: Date
  expiresAt: Date
}

export type Opening = { user: string; kind: SessionKind; secondFactor: boolean; lifetime?: number; now?: Date }

/** Opens a session under a new id and answers its token, which is stored nowhere. */
export async function openSession(
  tx: Tx,
  { user, kind, secondFactor, lifetime = ABSOLUTE, now = new Date() }: Opening,
): Promise<string> {
  const token = newToken(tx.city, tx.random)
  const formToken = Buffer.from(tx.random(24)).toString('base64url')
  const expires = new Date(now.getTime() + lifetime)
  await tx.run(sql`insert into platform.sessions
      (token_hash, city, user_id, kind, form_token, second_factor, created_at, last_seen_at, expires_at)
    values (${tokenHash(token)}, ${tx.city}, ${user}, ${kind}, ${formToken}, ${secondFactor}, ${now}, ${now}, ${expires})`)
  return token
}

/**
 * The live session behind a token, or null: unknown, signed out, idle too long, or past its end. A bearer token of
 * another system does not idle out. `keepAwake` false: nobody is at the keyboard, so this look is no use. Primary key.
 */
export async function findSession(
  tx: Tx,
  token: string,
  now: Date = new Date(),
  keepAwake = true,
): Promise<Session | null> {
  type Row = { userId: string; lastSeenAt: Date; revokedAt: Date | null } & Omit<Session, 'user'>
  const row = await tx.maybe<Row>(sql`
    select s.user_id, s.kind, s.form_token, s.second_factor, s.created_at, s.last_seen_at, s.expires_at, s.revoked_at
    from platform.sessions s where s.token_hash = ${tokenHash(token)} and s.city = ${tx.city}`)
  if (row === undefined || row.revokedAt !== null || row.expiresAt <= now) return null
  const idle = now.getTime() - row.lastSeenAt.getTime()
  if (row.kind === 'cookie' && idle > IDLE) return null
  if (keepAwake && idle > TOUCH)
    tx.queue(sql`update platform.sessions set last_seen_at = ${now} where token_hash = ${tokenHash(token)}`)
  const { kind, formToken, secondFactor, createdAt, expiresAt } = row
  return { user: row.userId, kind, formToken, secondFactor, createdAt, expiresAt }
}

/** Signs one session out. */
export async function endSession(tx: Tx, token: string, now: Date = new Date()): Promise<void> {
  await tx.run(sql`update platform.sessions set revoked_at = ${now}
    where token_hash = ${tokenHash(token)} and city = ${tx.city} and revoked_at is null`)
}

/** Signs a person out everywhere, but for one token: at disabling, and at a change of password. */
export async function endSessionsOf(
  tx: Tx,
  user: string,
  but: string | null = null,
  now: Date = new Date(),
): Promise<number> {
  const kept = but === null ? Buffer.alloc(0) : tokenHash(but)
  return tx.run(sql`update platform.sessions set revoked_at = ${now}
    where city = ${tx.city} and user_id = ${user} and revoked_at is null and token_hash <> ${kept}`)
}

/** Changes the id of a session when its power grows (step-up), so that a planted or stolen id does not grow with it. */
export async function renewSession(tx: Tx, token: string, session: Session, now: Date = new Date()): Promise<string> {
  await endSession(tx, token, now)
  const lifetime = session.expiresAt.getTime() - now.getTime()
  return openSession(tx, { user: session.user, kind: session.kind, secondFactor: true, lifetime, now })
}

/** Whether a form carries the token of the session it claims (protection against forms of foreign pages). */
export function isFormToken(session: Pick<Session, 'formToken'>, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(session.formToken), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Throws away what ended long ago; the audit record keeps who signed in when. */
export async function sweepSessions(tx: Tx): Promise<number> {
  const now = new Date()
  const before = new Date(now.getTime() - 7 * 86_400_000)
  await tx.run(sql`delete from platform.failed_sign_ins where last_at < ${before}`)
  return tx.run(sql`delete from platform.sessions where city = ${tx.city} and expires_at < ${before}`)
}
