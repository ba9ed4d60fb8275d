import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { homeFolder } from '#platform/config/home'
import { databaseUrls } from '#platform/db/bootstrap'
import { loadSecrets } from '#platform/embedded-postgres/secrets'

/** A whole installation in a folder of its own, as an operator runs it, to be killed and started again. */
export type Installation = {
  address: string
  start(): Promise<void>
  /** kill -9, so that nothing can be tidied up. */
  kill(): Promise<void>
  alive(): boolean
  /** kill -9 of the database under the running server. */
  killDatabase(): void
  /** Asks the tables directly. */
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>
  remove(): Promise<void>
}

const root = homeFolder()

export async function installation(say: (line: string) => void = () => undefined): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-fault-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const ended = (): Promise<void> =>
    new Promise((resolve) =>
      child && child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
    )
  const start = async (): Promise<void> => {
    child = launch(folder, port)
    await ready(child, say)
  }
  return {
    address,
    start,
    async kill() {
      child?.kill('SIGKILL')
      await ended()
    },
    alive: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    killDatabase: () => process.kill(postmaster(folder), 'SIGKILL'),
    query: (sql, values) => ask(folder, sql, values),
    async remove() {
      child?.kill('SIGTERM')
      await Promise.race([ended(), sleep(20_000).then(() => child?.kill('SIGKILL'))])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function launch(folder: string, port: number): ChildProcess {
  const own = {
    ONEDOOR_DATA_DIR: folder,
    PORT: String(port),
    ONEDOOR_LOG_LEVEL: 'error',
    ONEDOOR_SINK_DIR: join(folder, 'sink'),
  }
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(ONEDOOR_|DATABASE_URL|VITEST|NODE_OPTIONS)/.test(name),
  )
  return spawn(process.execPath, [join(root, 'bin', 'onedoor.mjs'), 'start'], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ready(child: ChildProcess, say: (line: string) => void): Promise<void> {
  let told = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer): void => {
      told += bytes.toString()
      say(bytes.toString().trim())
      if (/OneDoor is ready at/.test(told)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code, signal) =>
      reject(new Error(`the house ended with ${code ?? signal}: ${told.slice(-500)}`)),
    )
  })
}

/** The number of the database process, wherever its folder had to be. */
function postmaster(folder: string): number {
  const secrets = loadSecrets(folder)
  const place = secrets.folder ?? join(folder, readdirSync(folder).find((name) => name === 'postgres') ?? 'postgres')
  return Number(readFileSync(join(place, 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function ask<R extends pg.QueryResultRow>(folder: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const secrets = loadSecrets(folder)
  const superuserUrl = `postgres://127.0.0.1:${secrets.port}/postgres`
  const { owner } = databaseUrls({ superuserUrl, database: 'onedoor', passwords: secrets })
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    return (await client.query<R>(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
