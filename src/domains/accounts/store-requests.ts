import { sql, type Tx } from '#platform/db/tx'

/** A request kept in an account, sealed. */
export type KeptRow = { id: string; sealed: Buffer; dataKey: Buffer; keyId: string; createdAt: Date }
export type NewKept = Omit<KeptRow, 'createdAt'> & { holder: string; numberIndex: Buffer }

export async function insertKept(tx: Tx, row: NewKept): Promise<void> {
  await tx.run(sql`insert into accounts.requests (city, id, holder, number_index, sealed, data_key, key_id, created_at)
    values (${tx.city}, ${row.id}, ${row.holder}, ${row.numberIndex}, ${row.sealed}, ${row.dataKey}, ${row.keyId}, ${tx.now})
    on conflict on constraint requests_once do nothing`)
}

/** Index: requests_once. */
export async function keptOf(tx: Tx, holder: string): Promise<KeptRow[]> {
  return tx.rows(sql`select r.id, r.sealed, r.data_key, r.key_id, r.created_at from accounts.requests r
    where r.city = ${tx.city} and r.holder = ${holder} order by r.created_at desc limit 200`)
}

export async function dropKept(tx: Tx, holder: string, id: string): Promise<void> {
  await tx.run(sql`delete from accounts.requests where city = ${tx.city} and holder = ${holder} and id = ${id}`)
}

export async function dropRequests(tx: Tx, holder: string): Promise<void> {
  await tx.run(sql`delete from accounts.requests where city = ${tx.city} and holder = ${holder}`)
}
