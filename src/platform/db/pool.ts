import pg from 'pg'
import type { Log } from '#platform/log'

const DATE = 1082
const INT8 = 20
const NUMERIC = 1700

/** Numbers that do not fit exactly are an error, never a rounded value. */
function exact(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new Error('a number from the database does not fit exactly')
  }
  return value
}

const types = new pg.TypeOverrides()
types.setTypeParser(DATE, (text: string) => text)
types.setTypeParser(INT8, exact)
types.setTypeParser(NUMERIC, exact)

/**
 * A pool of pipelining connections. A client that loses its database reports through the pool and is thrown away;
 * without its own handler it would kill the process.
 */
export function createPool(url: string, name: string, log: Log, max = 8): pg.Pool {
  const config: pg.PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    max,
    application_name: `onedoor-${name}`,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types,
    pipeline: true,
  }
  const pool = new pg.Pool(config)
  pool.on('error', (error) => log.warn({ pool: name, code: codeOf(error) }, 'an idle database connection was lost'))
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ pool: name, code: codeOf(error) }, 'a database connection was lost'))
  })
  return pool
}

/** The SQLSTATE or system code of an error; the message may hold values and stays out of the log. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return error instanceof Error ? error.name : 'unknown'
}
