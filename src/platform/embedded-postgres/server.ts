import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import { type Binaries, programPath } from './binaries.ts'
import { superuser } from './initdb.ts'
import { isAlive, readPidFile, runningServer } from './pid-file.ts'

export type Cluster = {
  binaries: Binaries
  folder: string
  account: Account | undefined
  password: string
  logFile: string
  /** The port of the last time; another is chosen when it is taken, unless `keepPort`. */
  port: number | undefined
  keepPort?: boolean
  settings?: Readonly<Record<string, string>>
}

export type Server = { pid: number; port: number; superuserUrl: string; adopted: boolean; stop(): Promise<void> }

/** Starts PostgreSQL on the data folder, or takes over the one that already runs there. */
export async function startServer(cluster: Cluster): Promise<Server> {
  const orphan = runningServer(cluster.folder)
  if (orphan) {
    const server = handle(cluster, orphan, true)
    if (await answers(server.superuserUrl)) return server
    await server.stop()
  }
  const port = await usablePort(cluster)
  const child = launch(cluster, port)
  await untilReady(cluster, child)
  const server = handle(cluster, { pid: child.pid ?? 0, port }, false)
  if (!(await answers(server.superuserUrl))) {
    await server.stop()
    throw new Error(`PostgreSQL in ${cluster.folder} does not accept the stored password (secrets.json beside it).`)
  }
  return server
}

function handle(cluster: Cluster, found: { pid: number; port: number }, adopted: boolean): Server {
  const superuserUrl = `postgres://${superuser}:${cluster.password}@127.0.0.1:${found.port}/postgres`
  return { ...found, superuserUrl, adopted, stop: () => stopServer(found.pid) }
}

function launch(cluster: Cluster, port: number): ChildProcess {
  const settings = { ...ownSettings, ...cluster.settings, port: String(port) }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(cluster.logFile, 'a', 0o600)
  // A process group of its own: Ctrl-C in a terminal must reach PostgreSQL after the application, not together with it.
  const child = spawn(programPath(cluster.binaries, 'postgres'), ['-D', cluster.folder, ...args], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    ...(cluster.account ? { uid: cluster.account.uid, gid: cluster.account.gid } : {}),
  })
  closeSync(log)
  child.unref()
  return child
}

const ownSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  // The programs from npm are built without the fast compressors; pglz costs more than the disk it saves.
  wal_compression: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements may carry personal data, so neither they nor their parameters are logged.
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
} as const

async function untilReady(cluster: Cluster, child: ChildProcess): Promise<void> {
  const logStart = existsSync(cluster.logFile) ? readFileSync(cluster.logFile).length : 0
  let ended: string | undefined
  child.once('error', (fault) => {
    ended = fault.message
  })
  child.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? `code ${code}`}`
  })
  // Recovery after a crash replays the log first, so the wait is long.
  for (const until = Date.now() + 300_000; Date.now() < until; await sleep(15)) {
    if (ended !== undefined)
      throw new Error(`PostgreSQL did not start: ${ended}.\n${logTail(cluster.logFile, logStart)}`)
    const found = readPidFile(cluster.folder)
    if (found?.ready && found.pid === child.pid) return
  }
  throw new Error(`PostgreSQL did not become ready within five minutes; its log is ${cluster.logFile}.`)
}

function logTail(file: string, from: number): string {
  const text = readFileSync(file)
    .subarray(Math.max(0, from - 2000))
    .toString('utf8')
  return text.trim().split('\n').slice(-8).join('\n')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const until = Date.now() + patience; Date.now() < until; await sleep(15)) if (!isAlive(pid)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) could not be stopped.`)
}

async function usablePort({ port, keepPort = false }: Cluster): Promise<number> {
  const free = port === undefined ? undefined : await listenOnce(port)
  if (free !== undefined) return free
  if (keepPort) throw new Error(`Port ${port} of PostgreSQL is taken by another program.`)
  return (await listenOnce(0)) ?? Promise.reject(new Error('No free port for PostgreSQL on 127.0.0.1.'))
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined))
    })
  })
}
