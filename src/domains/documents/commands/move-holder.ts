import { sql, type Tx } from '#platform/db/tx'

/** Two holders turned out to be one: the documents of the one, and who used them, are the other's now. Queued. */
export async function moveHolder(tx: Tx, { from, into }: { from: string; into: string }): Promise<void> {
  tx.queue(sql`update documents.documents set holder = ${into} where city = ${tx.city} and holder = ${from}`)
  tx.queue(sql`update documents.uses set holder = ${into} where city = ${tx.city} and holder = ${from}`)
  tx.queue(sql`update documents.fetches set holder = ${into} where city = ${tx.city} and holder = ${from}`)
}
