import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { pino } from 'pino'
import { issueToken, usersWith } from '#domains/directory'
import { readSettings } from '#platform/config/settings'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import type { DatabaseUrls } from '#platform/db/urls'
import type { RoleCode } from '#rules/directory'
import { open311 } from '../../src/api/open311/open311.ts'
import { createServer } from '../../src/api/server.ts'
import type { Clockwork } from '../../src/main/advance-clock.ts'
import { createApp, type WholeApp } from '../../src/main/app.ts'
import { clockworkOf } from '../../src/main/chores.ts'
import { type CityProfile, demoCity, seedCity, seedCitySteps, seedNational } from '../../src/seed/index.ts'

/** The real application in this process, with a small city, under the test clock; asked over HTTP without a wire. */
export type WholeHouse = {
  app: WholeApp
  server: FastifyInstance
  urls: DatabaseUrls
  /** Every line that was logged. */
  log: string[]
  /** Where messages to residents and staff end. */
  sink: string
  /** Reads everything, for the oracle of a test alone. */
  oracle: pg.Pool
  clock: Clockwork
  system(name?: string): Ctx
  /** The token of an account. */
  token(account: string): Promise<string>
  /** The account of somebody who holds a post at an organisation, by its id; undefined where nobody does. */
  holder(role: RoleCode, org: string): Promise<string | undefined>
  /** A request of an account, or of anybody where it is undefined. */
  ask(account: string | undefined, request: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

export const CITY = demoCity.city

/** Districts with few streets, but every department, so that the catalogue is the real one. */
export const smallCity: CityProfile = { ...demoCity, streets: [3, 2], villages: { streets: 1, each: 1 } }

/** Opens the house on a migrated, empty database and fills it as of an instant. */
export async function wholeHouse(
  urls: DatabaseUrls,
  start: Date,
  profile: CityProfile = smallCity,
): Promise<WholeHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-house-'))
  const environment = { ONEDOOR_DATA_DIR: folder, ONEDOOR_SINK_DIR: join(folder, 'sink'), ONEDOOR_TEST_CLOCK: '1' }
  const settings = readSettings({ ...environment, ONEDOOR_LOG_LEVEL: 'debug', ONEDOOR_CITY: CITY }, folder)
  const app = createApp(settings, urls)
  const log: string[] = []
  // Children of the logger inherit where it writes to.
  Object.assign(app.logger, { [pino.symbols.streamSym]: { write: (line: string) => log.push(line) } })
  const clock = clockworkOf(app, urls.owner)
  await clock.moveTo(start)
  await seedNational(app.source)
  await seedCity(systemCtx(app.source, CITY, 'seed'), profile)
  await seedCitySteps(systemCtx(app.source, CITY, 'seed'))
  const server = await createServer(app)
  open311(server, app, app.house.desk)
  const oracle = new pg.Pool({ connectionString: urls.owner, max: 2 })
  const house = { app, server, urls, oracle, clock, system: (name = 'test') => systemCtx(app.source, CITY, name) }
  const { token, holder } = staffOf(house.system())
  return {
    ...house,
    log,
    sink: join(folder, 'sink'),
    token,
    holder,
    async ask(account, request) {
      const authorization = account === undefined ? {} : { authorization: `Bearer ${await token(account)}` }
      return server.inject({ ...request, headers: { ...request.headers, ...authorization } })
    },
    async close() {
      await server.close()
      await app.close()
      await oracle.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function staffOf(ctx: Ctx): Pick<WholeHouse, 'token' | 'holder'> {
  const tokens = new Map<string, Promise<string>>()
  const holders = new Map<string, Promise<string | undefined>>()
  return {
    token(account) {
      const known = tokens.get(account) ?? issueToken(ctx, { account, days: 3 })
      tokens.set(account, known)
      return known
    },
    holder(role, org) {
      const key = `${role} ${org}`
      const found = holders.get(key) ?? firstHolder(ctx, role, org)
      holders.set(key, found)
      return found
    },
  }
}

async function firstHolder(ctx: Ctx, role: RoleCode, org: string): Promise<string | undefined> {
  const [first] = await ctx.reading('directory.read', (tx) => usersWith(tx, { role, org, evenAbsent: true }))
  return first?.account
}
