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

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
