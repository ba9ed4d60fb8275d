import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { homeFolder } from '#platform/config/home'

export type Migration = { name: string; text: string; checksum: string }

/** The plain SQL files of a folder in the order of their names; each name starts with its date and time. */
export function migrationsIn(folder: string = join(homeFolder(), 'db', 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return { name: file.slice(0, -'.sql'.length), text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

/** Brings the database up to date, as its owner. Answers the names of what was applied. */
export async function migrate(ownerUrl: string, migrations: readonly Migration[] = migrationsIn()): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // Two starters at once: the second waits here and then finds nothing to do. The lock ends with the session.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await recorded(client)
    const fresh = pending(migrations, applied)
    for (const migration of fresh) await apply(client, migration)
    return fresh.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

const migrationLock = 990_100_001

async function recorded(client: pg.Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists platform')
  await client.query(`create table if not exists platform.migrations (
    name text constraint migrations_pk primary key, checksum text not null, applied_at timestamptz not null)`)
  await client.query(
    `comment on table platform.migrations is '已执行的数据库变更 Migrations applied, with the checksum of each file'`,
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations',
  )
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

/** What is still to apply. A file changed after it was applied stops everything: two databases would differ unnoticed. */
export function pending(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  for (const { name, checksum } of migrations) {
    const known = applied.get(name)
    if (known !== undefined && known !== checksum) {
      throw new Error(
        `Migration ${name} was changed after it had been applied. Undo the change and write a new migration.`,
      )
    }
  }
  const known = new Set(migrations.map((migration) => migration.name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown !== undefined) {
    throw new Error(
      `The database has the migration ${unknown}, this version of OneDoor does not. Start the newer version.`,
    )
  }
  return migrations.filter((migration) => !applied.has(migration.name))
}

const attempts = 20

async function apply(client: pg.Client, migration: Migration, attempt = 1): Promise<void> {
  const alone = migration.text.startsWith('-- no-transaction')
  try {
    if (!alone) await client.query('begin')
    // A migration that waits for a lock makes everybody behind it wait too: give up early, try again.
    await client.query(`set ${alone ? '' : 'local '}lock_timeout = '500ms'`)
    await client.query(migration.text)
    const record = 'insert into platform.migrations (name, checksum, applied_at) values ($1, $2, clock_timestamp())'
    await client.query(record, [migration.name, migration.checksum])
    if (!alone) await client.query('commit')
  } catch (fault) {
    if (!alone) await client.query('rollback')
    if (!(fault instanceof pg.DatabaseError)) throw fault
    if (fault.code !== '55P03' || attempt >= attempts)
      throw new Error(`Migration ${migration.name} failed: ${where(fault, migration)}`)
    await sleep(250 * attempt)
    await apply(client, migration, attempt + 1)
  }
}

function where(fault: pg.DatabaseError, migration: Migration): string {
  const line =
    fault.position === undefined ? '' : ` (line ${migration.text.slice(0, Number(fault.position)).split('\n').length})`
  return `${fault.message}${line}${fault.detail === undefined ? '' : ` — ${fault.detail}`}`
}
