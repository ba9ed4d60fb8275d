import { sql, type Tx } from '#platform/db/tx'
import { type CaseLine, LINE } from './cases.ts'
import { visibleCases } from './visible.ts'

/** The cases among these that the actor may read, newest first: for lists that another domain has counted. */
export async function visibleAmong(tx: Tx, ids: readonly string[]): Promise<readonly CaseLine[]> {
  if (ids.length === 0) return []
  return tx.rows<CaseLine>(sql`select ${LINE} from casework.cases c
    where c.city = ${tx.city} and c.id = any(${[...ids]}::uuid[]) and ${visibleCases(tx.actor)} order by c.opened_at desc, c.id desc`)
}
