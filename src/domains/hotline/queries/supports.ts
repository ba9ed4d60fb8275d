import { sql, type Tx } from '#platform/db/tx'

/** How many people support each of these requests (附议人数); requests that nobody supports are absent. */
export async function supportersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows<{
    caseId: string
    supporters: number
  }>(sql`select case_id, supporters from hotline.support_counts
    where city = ${tx.city} and case_id = any(${[...ids]}::uuid[]) and supporters > 0`)
  return new Map(rows.map(({ caseId, supporters }) => [caseId, supporters]))
}

export type SupportChange = { caseId: string; supporters: number; changedAt: Date }

/** Numbers that have changed since then, the oldest change first (support_counts_changed). */
export async function changedSupports(
  tx: Tx,
  { since, after, limit }: { since: Date; after?: SupportChange | undefined; limit: number },
): Promise<readonly SupportChange[]> {
  const [at, id] = after ? [after.changedAt, after.caseId] : [since, '00000000-0000-0000-0000-000000000000']
  return tx.rows<SupportChange>(sql`select case_id, supporters, changed_at from hotline.support_counts
    where city = ${tx.city} and (changed_at, case_id) > (${at}, ${id}::uuid) order by changed_at, case_id limit ${limit}`)
}
