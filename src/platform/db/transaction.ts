import type pg from 'pg'
import type { Actor } from '#platform/actor'
import { empty, type Sql, sql, type Tx } from '#platform/db/tx'
import { batchWrites } from './batch-writes.ts'
import { camelRows, named } from './statement.ts'

export type TransactionOptions = {
  city: string
  actor: Actor
  readOnly?: boolean
  testClock: boolean
  id: () => string
  random: (bytes: number) => Uint8Array
}

/** Errors that a second try can mend: serialization failure, deadlock. */
const RETRYABLE = new Set(['40001', '40P01'])
const TRIES = 4

/** Runs `work` in one transaction as the actor of the city; tries again after a deadlock or serialization failure. */
export async function runTransaction<T>(
  pool: pg.Pool,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(pool, options, work)
    } catch (error) {
      if (attempt >= TRIES || !isRetryable(error)) throw error
    }
  }
}

function isRetryable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && RETRYABLE.has(String(error.code))
}

async function attemptOnce<T>(pool: pg.Pool, options: TransactionOptions, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const lost = (error: Error): void => {
    broken = error
  }
  client.on('error', lost)
  try {
    batchWrites(client)
    const [, begun] = await Promise.all([
      client.query(options.readOnly ? 'begin read only' : 'begin'),
      client.query<{ now: Date }>(named(settings(options))),
    ])
    const { tx, settle } = open(client, options, begun.rows[0]?.now ?? fail('the database gave no time'))
    try {
      const value = await work(tx)
      batchWrites(client)
      const results = await Promise.all([settle(), client.query('commit')])
      if (results[1].command !== 'COMMIT') throw new Error('the transaction was rolled back')
      return value
    } catch (error) {
      await client.query('rollback').catch(lost)
      throw error
    }
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}

/** One statement tells the database who acts where, and asks it for the time. */
function settings({ city, actor, testClock }: TransactionOptions): Sql {
  const staff = actor.kind === 'staff' ? actor : { user: '', org: '', orgPath: '' }
  const clock = testClock
    ? sql`date_trunc('milliseconds', coalesce((select at from platform.test_clock), clock_timestamp()))`
    : sql`date_trunc('milliseconds', clock_timestamp())`
  return sql`select set_config('app.city', ${city}, true), set_config('app.actor', ${actor.kind}, true),
    set_config('app.user', ${staff.user}, true), set_config('app.org', ${staff.org}, true),
    set_config('app.org_path', ${staff.orgPath}, true), ${clock} as now${empty}`
}

function open(client: pg.PoolClient, options: TransactionOptions, now: Date): { tx: Tx; settle: () => Promise<void> } {
  const queued: Promise<unknown>[] = []
  let failure: { error: unknown } | undefined
  const query = async (statement: Sql): Promise<pg.QueryResult<Record<string, unknown>>> => {
    batchWrites(client)
    return client.query<Record<string, unknown>>(named(statement))
  }
  const tx: Tx = {
    now,
    city: options.city,
    actor: options.actor,
    id: options.id,
    random: options.random,
    async rows<R>(statement: Sql) {
      const result = await query(statement)
      return camelRows<R>(result.fields, result.rows)
    },
    async one<R>(statement: Sql) {
      const [row, ...more] = await tx.rows<R>(statement)
      if (row === undefined || more.length > 0)
        throw new Error(`expected one row, got ${row === undefined ? 0 : more.length + 1}`)
      return row
    },
    async maybe<R>(statement: Sql) {
      const [row, ...more] = await tx.rows<R>(statement)
      if (more.length > 0) throw new Error(`expected at most one row, got ${more.length + 1}`)
      return row
    },
    async run(statement: Sql) {
      return (await query(statement)).rowCount ?? 0
    },
    queue(statement: Sql) {
      queued.push(query(statement).catch((error: unknown) => (failure ??= { error })))
    },
  }
  const settle = async (): Promise<void> => {
    await Promise.all(queued)
    if (failure) throw failure.error
  }
  return { tx, settle }
}

function fail(message: string): never {
  throw new Error(message)
}
