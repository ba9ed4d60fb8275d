import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshot } from '#platform/db/snapshot'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { backup } from './backup.ts'
import type { Places } from './installation.ts'
import { restore } from './restore.ts'
import { listTables } from './tables.ts'

const passphrase = 'seven lanterns over the river'
const planted = 'PLANTED-SECRET-13800000000-赵钱孙'
const progress = (): void => undefined

describe('backup and restore of a whole installation', () => {
  let source: TestDatabase
  let target: TestDatabase
  let folder = ''
  let from: Places
  let to: Places
  let file = ''

  const ask = async (url: string, sql: string, values: unknown[] = []): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql, values)).rows
    } finally {
      await client.end()
    }
  }

  const contents = async (url: string): Promise<Record<string, unknown>> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const all: Record<string, unknown> = {}
    for (const { name } of await listTables(client)) {
      if (name === 'platform.installation' || name === 'platform.sessions') continue
      all[name] = (await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows
    }
    await client.end()
    return all
  }

  beforeAll(async () => {
    ;[source, target] = [await testDatabase(), await testDatabase()]
    folder = mkdtempSync(join(tmpdir(), 'onedoor-backup-'))
    from = { ownerUrl: source.urls.owner, blobDir: join(folder, 'a/blobs'), keyFile: join(folder, 'a/keys.json') }
    to = { ownerUrl: target.urls.owner, blobDir: join(folder, 'b/blobs'), keyFile: join(folder, 'b/keys.json') }
    file = join(folder, 'city.backup')
    const add = `insert into platform.idempotency (city, key, scope, request_hash, status, answer, created_at)
      select '990100', $1 || n, E'tab\\t back\\\\slash \\nline', '\\x00ff', 201, jsonb_build_object('text', $2::text, 'none', null), now()
      from generate_series(1, 5000) n`
    await ask(source.urls.owner, add, ['key', planted])
    mkdirSync(join(from.blobDir, 'ab/cd'), { recursive: true })
    writeFileSync(join(from.blobDir, 'ab/cd/photo'), Buffer.concat([Buffer.from(planted), randomBytes(300_000)]))
    writeFileSync(from.keyFile, JSON.stringify({ key: planted }))
    await backup({ places: from, file, passphrase, progress })
  })
  afterAll(async () => {
    await Promise.all([source.stop(), target.stop()])
    rmSync(folder, { recursive: true, force: true })
  })

  it('writes one file only its owner can read, in which nothing can be read without the passphrase', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(file)
    for (const plain of ['PLANTED', '13800000000', '赵钱孙', 'platform', 'idempotency', 'manifest']) {
      expect(bytes.includes(plain), plain).toBe(false)
    }
    expect(existsSync(`${file}.half`)).toBe(false)
  })

  it('does not overwrite an earlier backup', async () => {
    await expect(backup({ places: from, file, passphrase, progress })).rejects.toThrow('exists already')
  })

  it('is not put over an installation in use by mistake', async () => {
    await expect(restore({ places: to, file, passphrase, replace: false, progress })).rejects.toThrow('not empty')
  })

  it('is refused with a wrong passphrase, a flipped byte, a cut end and a strange file, before anything is touched', async () => {
    const attempt = (name: string, secret: string) =>
      restore({ places: to, file: name, passphrase: secret, replace: true, progress })
    await expect(attempt(file, 'seven lanterns over the rivers')).rejects.toThrow('passphrase does not open')
    const bytes = readFileSync(file)
    const spoil = async (name: string, changed: Buffer, says: string): Promise<void> => {
      writeFileSync(join(folder, name), changed)
      await expect(attempt(join(folder, name), passphrase), name).rejects.toThrow(says)
    }
    for (const at of [60, bytes.length >> 1, bytes.length - 3]) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      await spoil(`flipped-${at}`, flipped, 'damaged')
    }
    await spoil('cut', bytes.subarray(0, bytes.length - 1), 'damaged')
    await spoil('cut-at-chunk', bytes.subarray(0, 56 + 65_552), 'damaged')
    await spoil('strange', Buffer.from('hello'.repeat(100)), 'not a backup')
    expect(await ask(to.ownerUrl, 'select 1 from platform.migrations')).not.toEqual([])
    expect(existsSync(to.keyFile)).toBe(false)
  })

  it('brings back every row, attachment and key, the same tables, and a new identity that sends nothing twice', async () => {
    await ask(to.ownerUrl, `insert into platform.idempotency values ('990100', 'old', 's', '\\x00', 200, '{}', now())`)
    mkdirSync(to.blobDir, { recursive: true })
    writeFileSync(to.keyFile, 'other keys')
    chmodSync(to.keyFile, 0o600)
    await restore({ places: to, file, passphrase, replace: true, progress })
    expect(await contents(to.ownerUrl)).toEqual(await contents(from.ownerUrl))
    expect(await snapshot(to.ownerUrl)).toBe(await snapshot(from.ownerUrl))
    expect(readFileSync(join(to.blobDir, 'ab/cd/photo'))).toEqual(readFileSync(join(from.blobDir, 'ab/cd/photo')))
    expect(readFileSync(to.keyFile, 'utf8')).toContain(planted)
    const [fenced] = await ask(to.ownerUrl, 'select fenced_before is not null as fenced from platform.installation')
    expect(fenced).toEqual({ fenced: true })
  })
})
