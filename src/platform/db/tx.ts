import type { Sql } from 'sql-template-tag'
import type { Actor } from '#platform/actor'

export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag'

/**
 * One open transaction. Rows come back with camelCase names (`lead_org` → `leadOrg`); `timestamptz` as Date,
 * `date` as 'YYYY-MM-DD', `bigint` and `numeric` as number where they fit exactly, else an error.
 */
export interface Tx {
  /** The only clock: the database's, read when the transaction began (the test clock under ONEDOOR_TEST_CLOCK). */
  readonly now: Date
  readonly city: string
  readonly actor: Actor
  id(): string
  random(bytes: number): Uint8Array
  rows<R>(statement: Sql): Promise<R[]>
  /** Exactly one row, else a fault. */
  one<R>(statement: Sql): Promise<R>
  maybe<R>(statement: Sql): Promise<R | undefined>
  /** Runs a statement and answers how many rows it touched. */
  run(statement: Sql): Promise<number>
  /**
   * Queues a write without waiting for it; all queued writes share a round trip and are awaited before commit.
   * Only for statements whose result nobody reads.
   */
  queue(statement: Sql): void
}
