import { sql, type Tx } from '#platform/db/tx'
import type { Holder, Level } from './rules/index.ts'

/** A holder as stored; `mergedInto` names the holder that took its place. */
export type HolderRow = Holder & { mergedInto: string | null; closedAt: Date | null }

export type NewHolder = Holder & { nameIndex: Buffer | null; idIndex: Buffer | null }

const columns = sql`h.id, h.kind, h.party, h.name, h.credit_code, h.level, h.merged_into, h.closed_at`

export function insertHolder(tx: Tx, row: NewHolder): void {
  tx.queue(sql`insert into accounts.holders (city, id, kind, name, name_index, id_index, credit_code, level, party, created_at)
    values (${tx.city}, ${row.id}, ${row.kind}, ${row.name}, ${row.nameIndex}, ${row.idIndex}, ${row.creditCode}, ${row.level}, ${row.party}, ${tx.now})`)
}

/** The holder, or the one it was merged into. Primary key. */
export async function loadHolder(tx: Tx, id: string): Promise<HolderRow | undefined> {
  const row = await tx.maybe<HolderRow>(
    sql`select ${columns} from accounts.holders h where h.city = ${tx.city} and h.id = ${id}`,
  )
  return row?.mergedInto ? loadHolder(tx, row.mergedInto) : row
}

/** The same, held until the transaction ends. */
export async function lockHolder(tx: Tx, id: string): Promise<HolderRow> {
  return tx.one(sql`select ${columns} from accounts.holders h where h.city = ${tx.city} and h.id = ${id} for update`)
}

/** Who was checked under this number. Index: holders_identity. */
export async function holderByIdentity(tx: Tx, kind: Holder['kind'], idIndex: Buffer): Promise<HolderRow | undefined> {
  return tx.maybe(sql`select ${columns} from accounts.holders h
    where h.city = ${tx.city} and h.kind = ${kind} and h.id_index = ${idIndex} and h.level >= 2
      and h.merged_into is null and h.closed_at is null`)
}

export type IdentityChange = { name: string; nameIndex: Buffer; idIndex: Buffer; level: Level; party: string }

export function changeIdentity(tx: Tx, id: string, to: IdentityChange): void {
  tx.queue(sql`update accounts.holders set name = ${to.name}, name_index = ${to.nameIndex}, id_index = ${to.idIndex},
      level = ${to.level}, party = ${to.party}
    where city = ${tx.city} and id = ${id}`)
}

/** What the keyed hashes of a holder are, to compare with what somebody gives. */
export async function indexesOf(tx: Tx, id: string): Promise<{ nameIndex: Buffer | null; idIndex: Buffer | null }> {
  return tx.one(sql`select name_index, id_index from accounts.holders where city = ${tx.city} and id = ${id}`)
}

/** `from` is no holder of its own any more: its ways in, firms, mandates and kept requests are those of `into`. */
export function mergeHolder(tx: Tx, { from, into }: { from: string; into: string }): void {
  tx.queue(sql`update accounts.holders set merged_into = ${into} where city = ${tx.city} and id = ${from}`)
  tx.queue(sql`update accounts.accounts set holder = ${into} where city = ${tx.city} and holder = ${from}`)
  tx.queue(sql`update accounts.mandates set helper = ${into} where city = ${tx.city} and helper = ${from}`)
  tx.queue(sql`update accounts.mandates set giver = ${into} where city = ${tx.city} and giver = ${from}`)
  tx.queue(sql`update accounts.requests r set holder = ${into} where r.city = ${tx.city} and r.holder = ${from}
    and not exists (select 1 from accounts.requests o
      where o.city = r.city and o.holder = ${into} and o.number_index = r.number_index)`)
}

export function closeHolder(tx: Tx, id: string): void {
  tx.queue(sql`update accounts.holders set closed_at = ${tx.now} where city = ${tx.city} and id = ${id}`)
}
