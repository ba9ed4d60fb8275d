import { randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { type Migration, migrate, migrationsIn } from '#platform/db/migrate'
import { drain, type Entry, finish, readEntries } from './entries.ts'
import {
  blobPrefix,
  counter,
  type Installation,
  installationName,
  installationSchema,
  keysName,
  type Places,
  type Progress,
  tablePrefix,
} from './installation.ts'
import { unseal } from './seal.ts'
import { connectOwner, copyIn, ourSchemas, withoutForeignKeys } from './tables.ts'

export type RestoreOrder = { places: Places; file: string; passphrase: string; replace: boolean; progress: Progress }

/**
 * Puts a backup into an empty installation, or in the place of what is there. The archive is read and checked to its end
 * before anything is touched. The restored installation gets a new identity, and what was queued is not sent a second time.
 */
export async function restore(order: RestoreOrder): Promise<{ takenAt: string }> {
  const installation = await verify(order)
  const migrations = recordedMigrations(installation)
  const client = await connectOwner(order.places.ownerUrl)
  try {
    await emptyFirst(client, order)
    await migrate(order.places.ownerUrl, migrations)
    await fill(client, order, installation)
  } finally {
    await client.end()
  }
  return { takenAt: installation.takenAt }
}

/** Reads the whole archive once: passphrase, every byte and every checksum. */
async function verify({ file, passphrase, progress }: RestoreOrder): Promise<Installation> {
  let installation: Installation | undefined
  const counted = counter(progress)
  await readArchive(file, passphrase, async ({ name, content }) => {
    if (name === installationName)
      installation = installationSchema.parse(JSON.parse((await drain(content)).toString()))
    await finish(counted('checking', content))
  })
  if (!installation) throw new Error('The backup does not say what it was taken from.')
  return installation
}

async function readArchive(file: string, passphrase: string, take: (entry: Entry) => Promise<void>): Promise<void> {
  const opened = Readable.from(unseal(createReadStream(file, { highWaterMark: 1 << 18 }), passphrase), {
    objectMode: false,
  })
  await pipeline(
    opened,
    createGunzip(),
    async (source: AsyncIterable<Buffer>) => void (await readEntries(source, take)),
  )
}

/** The migrations the rows were written under; this program must know each of them unchanged. */
function recordedMigrations(installation: Installation): Migration[] {
  const known = new Map(migrationsIn().map((migration) => [migration.name, migration]))
  return installation.migrations.map(({ name, checksum }) => {
    const migration = known.get(name)
    if (migration?.checksum === checksum) return migration
    throw new Error(
      `The backup was taken by version ${installation.version} with the migration ${name}, which this version does not have. Restore it with that version.`,
    )
  })
}

async function emptyFirst(client: pg.Client, { places, replace }: RestoreOrder): Promise<void> {
  const schemas = await ourSchemas(client)
  if (schemas.length > 0 && !replace) {
    throw new Error(
      'This installation is not empty. Restore into a new data folder or database, or give --replace to discard what is here.',
    )
  }
  for (const schema of schemas) await client.query(`drop schema ${schema} cascade`)
  if (replace) rmSync(places.blobDir, { recursive: true, force: true })
}

async function fill(client: pg.Client, order: RestoreOrder, installation: Installation): Promise<void> {
  const tables = new Map(installation.tables.map((table) => [table.name, table]))
  const counted = counter(order.progress)
  await client.query('begin')
  await withoutForeignKeys(client, async () => {
    // Migrations may have brought rows of their own; the backup has them as they were.
    if (tables.size > 0) await client.query(`truncate ${[...tables.keys()].join(', ')}`)
    await readArchive(order.file, order.passphrase, async ({ name, content }) => {
      const seen = counted('restoring', content)
      const table = name.startsWith(tablePrefix) ? tables.get(name.slice(tablePrefix.length)) : undefined
      if (table) await copyIn(client, table, seen)
      else if (name.startsWith(blobPrefix))
        await writeBlob(join(order.places.blobDir, inside(name.slice(blobPrefix.length))), seen)
      else if (name === keysName) writeKeys(order.places.keyFile, await drain(seen))
      else await finish(seen)
    })
  })
  await fence(client)
  await client.query('commit')
}

/** A copy must not speak for the original: new identity, no message of before, no session. */
async function fence(client: pg.Client): Promise<void> {
  const now = `greatest(clock_timestamp(), (select at from platform.test_clock))`
  await client.query('delete from platform.installation')
  await client.query(
    `insert into platform.installation (id, created_at, fenced_before) values ($1, clock_timestamp(), ${now})`,
    [randomUUID()],
  )
  await client.query('delete from platform.sessions')
}

function inside(path: string): string {
  const clean = normalize(path)
  if (isAbsolute(clean) || clean.startsWith('..')) throw new Error('The backup names a file outside of its folder.')
  return clean
}

async function writeBlob(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  await pipeline(Readable.from(content), createWriteStream(path, { mode: 0o600, flush: true }))
}

/** Keys are never overwritten: those that were there are kept beside, whatever they may still open. */
function writeKeys(path: string, keys: Buffer): void {
  if (existsSync(path)) {
    if (readFileSync(path).equals(keys)) return
    renameSync(path, `${path}.before-restore-${Date.now()}`)
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, keys, { mode: 0o600, flush: true })
}
