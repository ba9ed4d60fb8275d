import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { idOfNumber, performAny } from '#domains/casework'
import type { Desk } from '#domains/hotline'
import { createVault } from '#domains/parties'
import type { Resident } from '#platform/actor'
import { createCtx } from '#platform/create-ctx'
import { keysOf } from '#platform/crypto/keys'
import { folderBlobs } from '#platform/files/blobs'
import { createPrinter } from '#platform/pdf/printer'
import { composeDomains, residentGrants, words } from '../../src/main/domains.ts'
import { seedDemo, seedDemoRegisters } from '../../src/seed/index.ts'
import { domainPort } from '../../src/web/portal/domain-port.ts'
import { portal } from '../../src/web/portal/plugin.ts'
import type { Port } from '../../src/web/portal/port.ts'
import { CITY, type CityFilling, quietLog, type TestHouse, testHouse } from './ctx.ts'
import { type Vouching, vouching } from './vouching.ts'

/** The demo city on a database of its own, with the residents' pages in front of it, on Friday 20 November 2026. */
export type Town = {
  app: FastifyInstance
  house: TestHouse
  /** The hotline's own door, for requests that no page files. */
  desk: Desk
  /** What was sent to telephones. */
  messages: { to: string; body: string }[]
  log: ReturnType<typeof quietLog>
  /** Whom the unified identity vouches for from now on; at first for the first demo person. */
  vouch: Vouching['vouch']
  /** The same pages with a part of the port changed, for what cannot be provoked otherwise. */
  pages(change: Partial<Port>, assets?: { css: string; js: string }): Promise<FastifyInstance>
  /** The house acts on a request, as a member of staff would. */
  act(number: string, command: { type: string } & Record<string, unknown>): Promise<void>
}

/** The demo city on Friday 20 November 2026. */
const demo: CityFilling = {
  name: 'demo',
  async fill(house) {
    await house.clock('2026-11-20T06:00:00Z')
    await seedDemo(house.source)
  },
}

let opened: Promise<Town & { close(): Promise<void> }> | undefined

/** The town of this test file; it is closed when the file is done. */
export function town(): Promise<Town> {
  opened ??= open()
  return opened
}

afterAll(async () => {
  await (await opened)?.close()
  opened = undefined
})

async function open(): Promise<Town & { close(): Promise<void> }> {
  const house = await testHouse(demo)
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-town-'))
  const messages: Town['messages'] = []
  const log = quietLog()
  const sender = {
    async send({ to, body }: { to: string; body: string }) {
      messages.push({ to, body })
      return { ref: 'test' }
    },
  }
  const keys = keysOf(new Uint8Array(32).fill(7))
  const vault = createVault({ url: house.database.urls.vault, keys, log, testClock: true })
  const blobs = folderBlobs(folder)
  const unified = vouching()
  const parts = composeDomains({
    ...{ keys, vault, blobs },
    ...{ senders: { sms: sender, mail: sender }, unified, printer: createPrinter(), trial: true },
    exchangeDir: join(folder, 'exchange'),
    origin: async () => 'http://localhost',
  })
  await seedDemoRegisters(house.source)
  const actor: Resident = { kind: 'resident', grants: residentGrants }
  const source = { ...house.source, log }
  const pages: Town['pages'] = async (change, assets = { css: '', js: '' }) => {
    const app = fastify({ routerOptions: { ignoreTrailingSlash: true } })
    const ctxFor = async (request: { id: string }, locale: 'zh' | 'en') =>
      createCtx(source, { actor, city: CITY, locale, requestId: request.id })
    await portal(app, {
      port: { ...domainPort({ ...parts, blobs, openDoor: () => house.system('portal-search') }), ...change },
      ctxFor,
      words,
      secret: 'test',
      assets,
    })
    return app
  }
  return {
    app: await pages({}),
    house,
    desk: parts.desk,
    messages,
    log,
    vouch: unified.vouch,
    pages,
    async act(number, command) {
      await house.system().transaction('hotline.work', async (tx) => {
        const id = await idOfNumber(tx, number)
        if (id !== undefined) await performAny(tx, id, command)
      })
    },
    async close() {
      await vault.close()
      await house.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
