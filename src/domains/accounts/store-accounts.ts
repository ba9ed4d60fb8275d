import { sql, type Tx } from '#platform/db/tx'
import { tokenHash } from '#platform/session/token'

/** A way in for a person. Times are real time, as for all sessions. */
export type AccountRow = { id: string; holder: string; hasPhone: boolean; hasUnified: boolean; usedAt: Date }

const columns = sql`a.id, a.holder, a.phone_index is not null as has_phone, a.unified_index is not null as has_unified, a.used_at`

/** Index: accounts_phone. */
export async function accountByPhone(tx: Tx, phoneIndex: Buffer): Promise<AccountRow | undefined> {
  return tx.maybe(sql`select ${columns} from accounts.accounts a
    where a.city = ${tx.city} and a.phone_index = ${phoneIndex} and a.closed_at is null for update`)
}

/** Index: accounts_unified. */
export async function accountByUnified(tx: Tx, unifiedIndex: Buffer): Promise<AccountRow | undefined> {
  return tx.maybe(sql`select ${columns} from accounts.accounts a
    where a.city = ${tx.city} and a.unified_index = ${unifiedIndex} and a.closed_at is null for update`)
}

/** Index: accounts_holder. */
export async function accountsOf(tx: Tx, holder: string): Promise<AccountRow[]> {
  return tx.rows(sql`select ${columns} from accounts.accounts a
    where a.city = ${tx.city} and a.holder = ${holder} and a.closed_at is null order by a.opened_at`)
}

export async function phoneIndexOf(tx: Tx, account: string): Promise<Buffer | null> {
  const row = await tx.one<{ phoneIndex: Buffer | null }>(
    sql`select phone_index from accounts.accounts where city = ${tx.city} and id = ${account}`,
  )
  return row.phoneIndex
}

export type NewAccount = { holder: string; phoneIndex: Buffer | null; unifiedIndex: Buffer | null; now: Date }

export function insertAccount(tx: Tx, { holder, phoneIndex, unifiedIndex, now }: NewAccount): string {
  const id = tx.id()
  tx.queue(sql`insert into accounts.accounts (city, id, holder, phone_index, unified_index, opened_at, used_at)
    values (${tx.city}, ${id}, ${holder}, ${phoneIndex}, ${unifiedIndex}, ${now}, ${now})`)
  return id
}

export async function setPhone(tx: Tx, account: string, phoneIndex: Buffer | null): Promise<void> {
  await tx.run(
    sql`update accounts.accounts set phone_index = ${phoneIndex} where city = ${tx.city} and id = ${account}`,
  )
}

export function setUnified(tx: Tx, account: string, unifiedIndex: Buffer): void {
  tx.queue(
    sql`update accounts.accounts set unified_index = ${unifiedIndex} where city = ${tx.city} and id = ${account}`,
  )
}

/** The way in is closed; the index on the phone is free for whoever has it then. */
export async function closeAccount(tx: Tx, account: string, now: Date): Promise<void> {
  await tx.run(sql`update accounts.accounts set closed_at = ${now}, phone_index = null, unified_index = null
    where city = ${tx.city} and id = ${account}`)
}

export function noteUse(tx: Tx, account: string, now: Date): void {
  tx.queue(sql`update accounts.accounts set used_at = ${now} where city = ${tx.city} and id = ${account}`)
}

export type SessionRow = {
  id: string
  account: string
  holder: string
  acting: string | null
  proof: 'phone' | 'unified'
  device: string
  createdAt: Date
  lastSeenAt: Date
}

export type NewSession = { account: string; token: string; proof: 'phone' | 'unified'; device: string }
export type Lifetime = { now: Date; expires: Date }

export function insertSession(tx: Tx, opened: NewSession, { now, expires }: Lifetime): void {
  tx.queue(sql`insert into accounts.sessions (city, token_hash, id, account, proof, device, created_at, last_seen_at, expires_at)
    values (${tx.city}, ${tokenHash(opened.token)}, ${tx.id()}, ${opened.account}, ${opened.proof}, ${opened.device}, ${now}, ${now}, ${expires})`)
}

const sessionColumns = sql`s.id, s.account, a.holder, s.acting, s.proof, s.device, s.created_at, s.last_seen_at`

/** The session of a token that is neither over nor idle since `idleSince`. Primary key. */
export async function sessionByToken(
  tx: Tx,
  token: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<SessionRow | undefined> {
  return tx.maybe(sql`select ${sessionColumns} from accounts.sessions s
    join accounts.accounts a on a.city = s.city and a.id = s.account
    where s.city = ${tx.city} and s.token_hash = ${tokenHash(token)} and s.revoked_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${idleSince} and a.closed_at is null`)
}

/** Index: sessions_account. */
export async function sessionsOf(
  tx: Tx,
  holder: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<SessionRow[]> {
  return tx.rows(sql`select ${sessionColumns} from accounts.sessions s
    join accounts.accounts a on a.city = s.city and a.id = s.account
    where s.city = ${tx.city} and a.holder = ${holder} and s.revoked_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${idleSince}
    order by s.last_seen_at desc limit 50`)
}

export function touchSession(tx: Tx, session: string, now: Date): void {
  tx.queue(sql`update accounts.sessions set last_seen_at = ${now} where city = ${tx.city} and id = ${session}`)
}

export function setActing(tx: Tx, session: string, acting: string | null): void {
  tx.queue(sql`update accounts.sessions set acting = ${acting} where city = ${tx.city} and id = ${session}`)
}

export async function endSession(tx: Tx, token: string, now: Date): Promise<void> {
  await tx.run(sql`update accounts.sessions set revoked_at = ${now}
    where city = ${tx.city} and token_hash = ${tokenHash(token)} and revoked_at is null`)
}

/** Signs a person out: one device of his by its id, or every one. Answers how many. */
export async function endSessionsOf(tx: Tx, holder: string, end: { session?: string; now: Date }): Promise<number> {
  const { session = null, now } = end
  return tx.run(sql`update accounts.sessions s set revoked_at = ${now} from accounts.accounts a
    where s.city = ${tx.city} and a.city = s.city and a.id = s.account and a.holder = ${holder} and s.revoked_at is null
      and (${session}::uuid is null or s.id = ${session}::uuid)`)
}

/** Throws away what ended a week ago. */
export async function dropOldSessions(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`delete from accounts.sessions where city = ${tx.city} and expires_at < ${before}`)
}
