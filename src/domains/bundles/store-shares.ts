import { sql, type Tx } from '#platform/db/tx'

/** A link to the map of a firm. */
export type Share = {
  id: string
  holder: string
  label: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  uses: number
  lastUsedAt: Date | null
}

const SHARE = sql`s.id, s.holder, s.label, s.created_at, s.expires_at, s.revoked_at, s.uses, s.last_used_at`

export async function insertShare(
  tx: Tx,
  made: { holder: string; madeBy: string; label: string; expiresAt: Date },
): Promise<string> {
  const id = tx.id()
  await tx.run(sql`insert into bundles.shares (city, id, holder, made_by, label, created_at, expires_at)
    values (${tx.city}, ${id}, ${made.holder}, ${made.madeBy}, ${made.label}, ${tx.now}, ${made.expiresAt})`)
  return id
}

export async function shareById(tx: Tx, id: string): Promise<Share | undefined> {
  return tx.maybe<Share>(sql`select ${SHARE} from bundles.shares s where s.city = ${tx.city} and s.id = ${id}`)
}

export async function sharesOf(tx: Tx, holder: string): Promise<readonly Share[]> {
  return tx.rows<Share>(sql`select ${SHARE} from bundles.shares s
    where s.city = ${tx.city} and s.holder = ${holder} order by s.created_at desc limit 50`)
}

export async function endShare(tx: Tx, { id, holder }: { id: string; holder: string }): Promise<boolean> {
  const rows = await tx.run(sql`update bundles.shares set revoked_at = ${tx.now}
    where city = ${tx.city} and id = ${id} and holder = ${holder} and revoked_at is null`)
  return rows === 1
}

export function countOpening(tx: Tx, id: string): void {
  tx.queue(
    sql`update bundles.shares set uses = uses + 1, last_used_at = ${tx.now} where city = ${tx.city} and id = ${id}`,
  )
}
