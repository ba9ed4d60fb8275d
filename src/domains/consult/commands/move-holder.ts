import { sql, type Tx } from '#platform/db/tx'

/** Two holders turned out to be one: what the one asked is the other's now. Queued. */
export async function moveHolder(tx: Tx, { from, into }: { from: string; into: string }): Promise<void> {
  tx.queue(sql`update consult.questions set holder = ${into} where city = ${tx.city} and holder = ${from}`)
}
