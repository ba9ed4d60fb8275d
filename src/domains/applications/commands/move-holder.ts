import { sql, type Tx } from '#platform/db/tx'

export type Merged = { from: string; into: string }

/** Two holders turned out to be one: what was applied for as the one is the other's now. Queued. */
export async function moveHolder(tx: Tx, { from, into }: Merged): Promise<void> {
  tx.queue(sql`update applications.applications set holder = ${into} where city = ${tx.city} and holder = ${from}`)
  tx.queue(sql`update applications.applications set agent = ${into} where city = ${tx.city} and agent = ${from}`)
  tx.queue(sql`update applications.case_facts set holder = ${into} where city = ${tx.city} and holder = ${from}`)
  tx.queue(sql`update applications.drafts set holder = ${into} where city = ${tx.city} and holder = ${from}`)
  tx.queue(sql`update applications.payments set holder = ${into} where city = ${tx.city} and holder = ${from}`)
}
