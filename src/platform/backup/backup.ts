import { createReadStream, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { homeFolder } from '#platform/config/home'
import { type Entry, writeEntries } from './entries.ts'
import {
  blobPrefix,
  counter,
  type Installation,
  installationName,
  keysName,
  type Places,
  type Progress,
  tablePrefix,
} from './installation.ts'
import { seal } from './seal.ts'
import { connectOwner, copyOut, listTables } from './tables.ts'

export type BackupOrder = { places: Places; file: string; passphrase: string; progress: Progress }

/** Writes the whole installation into one sealed file: every table at one instant, attachments, keys. */
export async function backup({ places, file, passphrase, progress }: BackupOrder): Promise<{ bytes: number }> {
  if (existsSync(file)) throw new Error(`${file} exists already; a backup does not overwrite another.`)
  const client = await connectOwner(places.ownerUrl)
  const half = `${file}.half`
  try {
    await client.query('begin isolation level repeatable read read only')
    const target = await open(half, 'w', 0o600)
    const entries = writeEntries(entriesOf(client, places, progress))
    await pipeline(
      Readable.from(entries),
      createGzip({ level: 4 }),
      (source: AsyncIterable<Buffer>) => seal(source, passphrase),
      target.createWriteStream({ flush: true }),
    )
    await rename(half, file)
    return { bytes: await sizeOf(file) }
  } finally {
    rmSync(half, { force: true })
    await client.end()
  }
}

async function* entriesOf(client: pg.Client, places: Places, progress: Progress): AsyncGenerator<Entry> {
  const tables = await listTables(client)
  const { rows } = await client.query<Installation['migrations'][number]>(
    'select name, checksum from platform.migrations order by name',
  )
  const installation: Installation = {
    version: versionOfProgram(),
    takenAt: new Date().toISOString(),
    migrations: rows,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  }
  yield { name: installationName, content: [Buffer.from(JSON.stringify(installation))] }
  if (existsSync(places.keyFile)) yield { name: keysName, content: [readFileSync(places.keyFile)] }
  const counted = counter(progress)
  for (const table of tables)
    yield { name: tablePrefix + table.name, content: counted(table.name, copyOut(client, table)) }
  // After the tables: every attachment the snapshot knows is in the folder by now.
  for (const path of filesIn(places.blobDir)) {
    yield { name: blobPrefix + path, content: counted('attachments', createReadStream(join(places.blobDir, path))) }
  }
}

function filesIn(folder: string, below = ''): string[] {
  if (!existsSync(join(folder, below))) return []
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) return filesIn(folder, path)
      return entry.isFile() ? [path] : []
    })
}

function versionOfProgram(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(homeFolder(), 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file)
  try {
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}
