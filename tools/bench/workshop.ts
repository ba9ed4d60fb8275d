import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { homeFolder } from '#platform/config/home'
import { readSettings, type Settings } from '#platform/config/settings'
import { systemCtx } from '#platform/create-ctx'
import { asSuperuser, bootstrap, databaseUrls, makeDatabase, type RolePasswords } from '#platform/db/bootstrap'
import { ensureInstallation } from '#platform/db/installation'
import { migrate } from '#platform/db/migrate'
import type { DatabaseUrls } from '#platform/db/urls'
import { startEmbedded } from '#platform/embedded-postgres/embedded'
import { createApp, type WholeApp } from '../../src/main/app.ts'
import { demoCity, seedDemo } from '../../src/seed/index.ts'

/** A database of the workshop with the application on it. */
export type Bench = { urls: DatabaseUrls; app: WholeApp; asOwner: pg.Pool }

export type Workshop = {
  city: string
  folder: string
  postgres: number
  superuserUrl: string
  /** The demo city, and copies of it to fill. */
  open(name: string): Promise<Bench>
  /** A server process of its own on a database. */
  serve(bench: Bench): Promise<{ address: string; pid: number; stop(): Promise<void> }>
  close(): Promise<void>
}

const CITY = demoCity.city

/** A temporary installation: its own PostgreSQL, the demo city, nothing of the machine's real data. */
export async function openWorkshop(say: (line: string) => void): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-bench-'))
  // PostgreSQL runs under an account of its own where we are root.
  chmodSync(folder, 0o755)
  const settings = readSettings({ ONEDOOR_DATA_DIR: folder, ONEDOOR_LOG_LEVEL: 'error', ONEDOOR_CITY: CITY }, folder)
  const embedded = await startEmbedded(folder, say)
  const { superuserUrl, secrets } = embedded
  const closing: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const each of closing) await each().catch(() => undefined)
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const prepared = await prepareCity({ settings, superuserUrl, secrets, say }).catch(async (fault: unknown) => {
    await close()
    throw fault
  })
  return {
    city: CITY,
    folder,
    superuserUrl,
    postgres: prepared.postgres,
    async open(name) {
      await asSuperuser(superuserUrl, (client) => makeDatabase(client, name, 'onedoor'))
      const own = databaseUrls({ superuserUrl, database: name, passwords: secrets })
      const app = createApp(settings, own)
      const asOwner = new pg.Pool({ connectionString: own.owner, max: 2 })
      closing.push(
        () => app.close(),
        () => asOwner.end(),
      )
      return { urls: own, app, asOwner }
    },
    async serve(bench) {
      const server = await startServer(settings, bench.urls)
      closing.unshift(server.stop)
      return server
    },
    close,
  }
}

type Preparing = { settings: Settings; superuserUrl: string; secrets: RolePasswords; say(line: string): void }

async function prepareCity({ settings, superuserUrl, secrets, say }: Preparing): Promise<{ postgres: number }> {
  const urls = await bootstrap({ superuserUrl, database: 'onedoor', passwords: secrets })
  await migrate(urls.owner)
  await ensureInstallation(urls.owner)
  say('Filling the demo city …')
  const app = createApp(settings, urls)
  await seedDemo(app.source).finally(() => app.close())
  return { postgres: await postmaster(superuserUrl) }
}

async function postmaster(superuserUrl: string): Promise<number> {
  const place = await asSuperuser(superuserUrl, (client) =>
    client.query<{ folder: string }>(`select current_setting('data_directory') as folder`),
  )
  return Number(readFileSync(join(place.rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function startServer(settings: Settings, urls: DatabaseUrls) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child: ChildProcess = spawn(process.execPath, [join(homeFolder(), 'dist', 'cli.js'), 'server'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: urls.app,
      ONEDOOR_VAULT_DATABASE_URL: urls.vault,
      ONEDOOR_AUDIT_DATABASE_URL: urls.audit,
      ONEDOOR_KEY_FILE: settings.keyFile,
      ONEDOOR_DATA_DIR: join(settings.dataDir, 'server'),
      ONEDOOR_CITY: CITY,
      ONEDOOR_LOG_LEVEL: 'error',
      ONEDOOR_DEMO: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let told = ''
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout?.on('data', (bytes: Buffer) => {
      told += bytes.toString()
      const [, found] = /ready at (http:\S+)/.exec(told) ?? []
      if (found) resolve(found)
    })
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { address, pid: child.pid ?? 0, stop }
}

export async function placesOf(bench: Bench): Promise<readonly string[]> {
  const found = await bench.asOwner.query<{ code: string }>(
    `select code from directory.places where city = $1 and level = 'street' order by code`,
    [CITY],
  )
  return found.rows.map(({ code }) => code)
}

export function houseCtx({ app }: Bench) {
  return systemCtx(app.source, CITY, 'bench')
}
