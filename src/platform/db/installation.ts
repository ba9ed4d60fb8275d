import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Gives a new installation its identity; an existing one keeps it. */
export async function ensureInstallation(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const insert = `insert into platform.installation (id, created_at)
      select $1, clock_timestamp() where not exists (select from platform.installation)`
    await client.query(insert, [randomUUID()])
  })
}

/** What the test clock shows; the real time before it was first set. */
export async function readTestClock(ownerUrl: string): Promise<Date> {
  return asOwner(ownerUrl, async (client) => {
    const query = 'select coalesce((select at from platform.test_clock), clock_timestamp()) as at'
    const { rows } = await client.query<{ at: Date }>(query)
    return rows[0]?.at ?? new Date()
  })
}

/** Sets the test clock. It only goes forward; the first time it may be set to any instant. */
export async function setTestClock(ownerUrl: string, at: Date): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const upsert = `insert into platform.test_clock (at) values ($1)
      on conflict (only_row) do update set at = excluded.at where test_clock.at <= excluded.at`
    const { rowCount } = await client.query(upsert, [at])
    if (rowCount === 0)
      throw new Error('The test clock never goes back. Choose a later instant, or begin with a new data folder.')
  })
}

/** One connection per address, kept for a moment: the test clock is moved many times in a row. */
const pools = new Map<string, pg.Pool>()

function poolOf(ownerUrl: string): pg.Pool {
  const known = pools.get(ownerUrl)
  if (known) return known
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 1000, allowExitOnIdle: true })
  // A connection that is lost while nobody uses it is no fault: the next call makes another.
  pool.on('error', () => undefined)
  pools.set(ownerUrl, pool)
  return pool
}

async function asOwner<T>(ownerUrl: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await poolOf(ownerUrl).connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
