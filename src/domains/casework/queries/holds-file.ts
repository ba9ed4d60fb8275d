import { sql, type Tx } from '#platform/db/tx'

/** Whether an attachment of this city has the file. */
export async function holdsFile(tx: Tx, sha256: string): Promise<boolean> {
  const found = await tx.rows(
    sql`select 1 from casework.attachments where city = ${tx.city} and sha256 = ${sha256} limit 1`,
  )
  return found.length > 0
}
