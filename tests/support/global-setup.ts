import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { asSuperuser, type Bootstrap, bootstrap, databaseUrls, makeDatabase } from '#platform/db/bootstrap'
import { migrate } from '#platform/db/migrate'
import { canReach, databaseAccount } from '#platform/embedded-postgres/account'
import { copyBinaries, findBinaries } from '#platform/embedded-postgres/binaries'
import { initialiseCluster } from '#platform/embedded-postgres/initdb'
import { isAlive } from '#platform/embedded-postgres/pid-file'
import { type Server, startServer } from '#platform/embedded-postgres/server'

type TestCluster = { server: Server; template: Bootstrap; folder: string }

/**
 * One PostgreSQL for the whole run, started when the first test asks for a database: runs of pure rules need none.
 * Test files ask over a local port, because each of them runs in a process of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<TestCluster> | undefined
  let count = 0
  let pid = 0
  const fillings = makeFillings()
  const door = createServer(async (request, response) => {
    const answer = async (): Promise<unknown> => {
      cluster ??= startCluster()
      const { server, template } = await cluster
      pid = server.pid
      const [first = '', name = ''] = (request.url ?? '').slice(1).split('/')
      const copy = (database: string, of: string): Promise<unknown> =>
        copyTemplate(server, { ...template, database }, of)
      if (first === 'fillings' && request.method === 'PUT') return fillings.end(name, await textOf(request))
      if (first === 'fillings') return fillings.begin(name, () => copy(`filled_${name}`, template.database))
      if (request.method === 'POST')
        return copy(`test_${++count}`, first === '' ? template.database : `filled_${first}`)
      const database = first
      return asSuperuser(server.superuserUrl, (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      )
    }
    try {
      response.end(JSON.stringify(await answer()))
    } catch (fault) {
      response.writeHead(500).end(String(fault))
    }
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  project.provide('databaseDoor', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  // A run that is broken off must not leave a server behind.
  process.once('exit', () => pid > 0 && isAlive(pid) && process.kill(pid, 'SIGQUIT'))
  process.once('SIGTERM', () => process.exit(143))
  return async () => {
    door.closeAllConnections()
    door.close()
    const started = await cluster?.catch(() => undefined)
    await started?.server.stop()
    if (started) rmSync(started.folder, { recursive: true, force: true })
  }
}

/** Who fills which template, and who waits for it. */
function makeFillings() {
  type Making = { done: Promise<string>; end: (fault: string) => void }
  const makings = new Map<string, Making>()
  return {
    /** Answers an empty database to the first who asks, and null to the others once it is filled. */
    async begin(name: string, make: () => Promise<unknown>): Promise<{ toFill: unknown }> {
      const making = makings.get(name)
      if (making) {
        const fault = await making.done
        if (fault !== '') throw new Error(`filling ${name} failed: ${fault}`)
        return { toFill: null }
      }
      let end: Making['end'] = () => undefined
      const done = new Promise<string>((resolve) => {
        end = resolve
      })
      makings.set(name, { done, end })
      return { toFill: await make() }
    },
    end(name: string, fault: string): null {
      makings.get(name)?.end(fault)
      return null
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

async function startCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-test-'))
  chmodSync(folder, 0o755)
  const account = databaseAccount(join(folder, 'postgres'))
  const found = findBinaries()
  const binaries =
    account && !canReach(found.folder, account) ? copyBinaries(found, join(tmpdir(), 'onedoor-bin')) : found
  const target = { binaries, folder: join(folder, 'postgres'), account, password: 'test' }
  initialiseCluster({ ...target, sync: false })
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' }
  const server = await startServer({ ...target, logFile: join(folder, 'postgres.log'), port: undefined, settings })
  const passwords = { owner: 'owner', app: 'app', vault: 'vault', audit: 'audit' }
  const template = { superuserUrl: server.superuserUrl, database: 'template_onedoor', passwords }
  try {
    await migrate((await bootstrap(template)).owner)
  } catch (fault) {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    throw fault
  }
  return { server, template, folder }
}

/** Copying the migrated template takes a fraction of running the migrations again. One copy at a time: it may have no guests. */
let copying: Promise<unknown> = Promise.resolve()
async function copyTemplate(server: Server, wanted: Bootstrap, template: string): Promise<unknown> {
  const copy = copying.then(() =>
    asSuperuser(server.superuserUrl, (client) => makeDatabase(client, wanted.database, template)),
  )
  copying = copy.catch(() => undefined)
  await copy
  return databaseUrls(wanted)
}
