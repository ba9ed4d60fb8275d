import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { isAlive } from './pid-file.ts'

const said: string[] = []
let dataDir = ''
let embedded: Embedded

const start = async (): Promise<Embedded> => {
  said.length = 0
  return startEmbedded(dataDir, (sentence) => said.push(sentence))
}

async function ask(sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: embedded.superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' })
    return String(rows[0]?.[0])
  } finally {
    await client.end()
  }
}

const pid = (): number => {
  const folder = embedded.secrets.folder ?? join(dataDir, 'postgres')
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** Waits for what comes by itself; a failing look is no answer yet. */
async function until(check: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    if (await check().catch(() => false)) return
    await sleep(100)
  }
  throw new Error('it did not come within a minute')
}

describe('the embedded database', () => {
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onedoor-embedded-'))
    chmodSync(folder, 0o755)
    dataDir = join(folder, 'var')
    embedded = await start()
  })
  afterAll(async () => {
    await embedded.stop()
    rmSync(join(dataDir, '..'), { recursive: true, force: true })
  })

  it('listens on this machine only, asks for passwords safely and can search Chinese text', async () => {
    expect(await ask('show listen_addresses')).toBe('127.0.0.1')
    expect(await ask('show unix_socket_directories')).toBe('')
    expect(await ask('show password_encryption')).toBe('scram-sha-256')
    expect(await ask('show data_checksums')).toBe('on')
    expect(await ask(`select datcollate || encoding from pg_database where datname = 'postgres'`)).toBe('C.UTF-86')
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    const stranger = new pg.Client({ connectionString: embedded.superuserUrl.replace(/:[^:@]+@/, ':guess@') })
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/)
  })

  it('comes back by itself after it was killed', async () => {
    const before = pid()
    process.kill(before, 'SIGKILL')
    await until(async () => said.some((line) => line.includes('started again')))
    // Between the old server and the new one there is no pid file, and for a moment nobody answers.
    await until(async () => pid() !== before && (await ask('select 1')) === '1')
    expect(await ask('select 1')).toBe('1')
  })

  it('is adopted by the next start when its parent was killed, and stopped by it', async () => {
    embedded.leave()
    const orphan = pid()
    embedded = await start()
    expect(embedded.adopted).toBe(true)
    expect(pid()).toBe(orphan)
    await embedded.stop()
    expect(isAlive(orphan)).toBe(false)
  })

  it('is not misled by a file of a process that no longer is ours', async () => {
    const folder = embedded.secrets.folder ?? join(dataDir, 'postgres')
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n\nready\n`)
    embedded = await start()
    expect(embedded.adopted).toBe(false)
    expect(await ask('select 1')).toBe('1')
  })
})
