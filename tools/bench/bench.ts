import { join } from 'node:path'
import { issueToken } from '#domains/directory'
import { fileRequest } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { createCtx } from '#platform/create-ctx'
import { createPool } from '#platform/db/pool'
import { residentOf } from '../../src/api/edge.ts'
import { applications, fillCases, type Made } from './fill.ts'
import { openConnection } from './http-load.ts'
import { type Arm, type Compared, familyOf, pairs, type Stretch, several } from './measure.ts'
import { inventRequest } from './messages.ts'
import { findPgbench, runPgbench, writeScript } from './pgbench.ts'
import { type Pattern, recordIntake, recordReading, replay } from './record.ts'
import { type Bench, houseCtx, openWorkshop, placesOf, type Workshop } from './workshop.ts'

export type Plan = {
  small: number
  large: number
  applications: number
  rounds: number
  seconds: number
  inbox: boolean
}

export type Figures = {
  plan: Plan
  intake: Compared
  byCommand: readonly Stretch[]
  pgbench: readonly { share: number; tps: number }[]
  roundTrips: { statements: number }
  inbox: Compared | undefined
  /** An inbox page against its own statements raw, over as many requests and as many applications. */
  kinds: { requests: Compared; applications: Compared } | undefined
  reads: readonly { name: string; stretches: readonly Stretch[] }[]
}

const CLIENTS = 16
/** More connections than this make two cores slower, so the raw loop gets what suits it best. */
const RAW_CONNECTIONS = 8

/** Measures the hot paths of the house on an installation of its own and answers the figures. */
export async function runBench(plan: Plan, say: (line: string) => void): Promise<Figures> {
  const workshop = await openWorkshop(say)
  try {
    const intake = await measureIntake(workshop, plan, say)
    const kinds = plan.inbox ? await measureKinds(workshop, plan, say) : undefined
    const reading = plan.inbox ? await measureReading(workshop, plan, say) : { inbox: undefined, reads: [] }
    return { plan, ...intake, kinds, ...reading }
  } finally {
    await workshop.close()
  }
}

/** The one comparison alone: both kinds of case in the inbox. */
export async function runKinds(plan: Plan, say: (line: string) => void): Promise<Figures['kinds']> {
  const workshop = await openWorkshop(say)
  try {
    return await measureKinds(workshop, plan, say)
  } finally {
    await workshop.close()
  }
}

async function measureIntake(workshop: Workshop, plan: Plan, say: (line: string) => void) {
  const bench = await workshop.open('intake')
  // A city has cases already. On empty tables every kept plan would read them from end to end as they fill.
  await fillCases(bench.asOwner, workshop.city, Math.min(plan.small, 20_000))
  const places = await placesOf(bench)
  const resident = createCtx(bench.app.source, { actor: residentOf(bench.app), city: workshop.city })
  const file = (ctx: Ctx, key: string) =>
    fileRequest(bench.app.house.desk, ctx, { ...inventRequest(places), channel: 'api', key })
  // The first of a process read what the house then keeps; they are not what intake costs.
  for (let no = 0; no < 10; no += 1) await file(resident, `warm-${no}`)
  say('Recording the statements of one intake …')
  const pattern = await recordIntake(bench.app.source.pool, (key) => file(resident, key))
  const server = await workshop.serve(bench)
  const http = await httpArm({ address: server.address, places, server: server.pid, postgres: workshop.postgres })
  const raw = await rawArm(bench, pattern, workshop.postgres)
  say(`Intake over HTTP against the same ${pattern.statements.length} statements raw …`)
  const intake = await pairs(http.arm, raw.arm, plan)
  const pgbench = await pgbenchPairs({ workshop, bench, pattern, http: http.arm, plan, say })
  http.close()
  await raw.close()
  await server.stop()
  say('Intake by command …')
  const byCommand = await several(
    commandArm(() => file(resident, resident.id()), workshop.postgres),
    plan,
  )
  return { intake, byCommand, pgbench, roundTrips: { statements: pattern.statements.length } }
}

type Http = { address: string; places: readonly string[]; server: number; postgres: number }

async function httpArm({ address, places, server, postgres }: Http): Promise<{ arm: Arm; close(): void }> {
  const connections = await Promise.all(Array.from({ length: CLIENTS }, () => openConnection(address, '/api/requests')))
  let sent = 0
  const arm: Arm = {
    name: 'intake over HTTP',
    concurrency: CLIENTS,
    processes: () => ({ server: [server], database: familyOf(postgres) }),
    async once(worker) {
      sent += 1
      const key = `idempotency-key: bench-${process.pid}-${sent}\r\n`
      const status = await connections[worker]?.send(JSON.stringify(inventRequest(places)), key)
      if (status !== 201) throw new Error(`intake was answered with ${status}`)
    },
  }
  return {
    arm,
    close: () => {
      for (const connection of connections) connection.close()
    },
  }
}

async function rawArm(bench: Bench, pattern: Pattern, postgres: number): Promise<{ arm: Arm; close(): Promise<void> }> {
  const pool = createPool(bench.urls.app, 'raw', bench.app.logger, RAW_CONNECTIONS)
  const clients = await Promise.all(Array.from({ length: RAW_CONNECTIONS }, () => pool.connect()))
  const arm: Arm = {
    name: 'the same statements raw',
    concurrency: RAW_CONNECTIONS,
    processes: () => ({ client: [process.pid], database: familyOf(postgres) }),
    async once(worker) {
      const client = clients[worker]
      if (client) await replay(client, pattern)
    },
  }
  return {
    arm,
    close: async () => {
      for (const client of clients) client.release()
      await pool.end()
    },
  }
}

function commandArm(once: () => Promise<unknown>, postgres: number): Arm {
  const processes = () => ({ process: [process.pid], database: familyOf(postgres) })
  return { name: 'intake by command', concurrency: CLIENTS, once, processes }
}

type WithPgbench = {
  workshop: Workshop
  bench: Bench
  pattern: Pattern
  http: Arm
  plan: Plan
  say(line: string): void
}

/** The later target is a share of what pgbench reaches with the same statements. */
async function pgbenchPairs({ workshop, bench, pattern, http, plan, say }: WithPgbench): Promise<Figures['pgbench']> {
  const program = findPgbench()
  if (program === undefined) return []
  say('Intake over HTTP against pgbench …')
  const script = join(workshop.folder, 'intake.sql')
  writeScript(script, pattern)
  const done: { share: number; tps: number }[] = []
  for (let round = 0; round < plan.rounds; round += 1) {
    const [one] = await several(http, { rounds: 1, seconds: plan.seconds })
    const seconds = Math.ceil(plan.seconds)
    const tps = runPgbench({ program, script, url: bench.urls.app, clients: RAW_CONNECTIONS, seconds })
    done.push({ tps, share: (one?.perSecond ?? Number.NaN) / tps })
  }
  return done
}

/** One inbox for both kinds of case: an application must cost it no more than a request does. */
async function measureKinds(workshop: Workshop, plan: Plan, say: (line: string) => void): Promise<Figures['kinds']> {
  say(`Inbox of ${plan.applications.toLocaleString('en')} requests and of as many applications, each against raw …`)
  const against = async (name: string, made?: Made): Promise<Compared> => {
    const bench = await workshop.open(name)
    await fillCases(bench.asOwner, workshop.city, plan.applications, made)
    const page = await readArm(workshop, bench, inboxPage)
    await page.once(0)
    const raw = await rawArm(bench, await recordReading(bench.app.source.pool, () => page.once(0)), workshop.postgres)
    const compared = await pairs(page, { ...raw.arm, concurrency: page.concurrency }, plan)
    await raw.close()
    return compared
  }
  return { requests: await against('requests'), applications: await against('applications', applications) }
}

async function measureReading(workshop: Workshop, plan: Plan, say: (line: string) => void) {
  const [small, large] = [await workshop.open('small'), await workshop.open('large')]
  say(`Generating ${plan.small.toLocaleString('en')} and ${plan.large.toLocaleString('en')} cases …`)
  await fillCases(small.asOwner, workshop.city, plan.small)
  await fillCases(large.asOwner, workshop.city, plan.large)
  say('Inbox page, small against large …')
  const arms = await Promise.all([readArm(workshop, small, inboxPage), readArm(workshop, large, inboxPage)])
  const inbox = await pairs(arms[1], arms[0], plan)
  const reads = []
  for (const [name, read] of Object.entries(readings)) {
    say(`${name} …`)
    reads.push({ name, stretches: await several(await readArm(workshop, large, read), { ...plan, rounds: 3 }) })
  }
  return { inbox, reads }
}

type Reading = {
  account: string
  path: string
  query: Record<string, string>
  number?: (bench: Bench) => Promise<string>
}

const inboxPage: Reading = { account: 'clerk-chengguan', path: '/api/inbox', query: {} }

const readings: Readonly<Record<string, Reading>> = {
  'case page': { account: 'supervisor01', path: '/api/cases/{number}', query: {}, number: fileOne },
  'search, common word': { account: 'supervisor01', path: '/api/cases', query: { q: '路灯' } },
  'search, rare word': { account: 'supervisor01', path: '/api/cases', query: { q: 'n4711' } },
  'search, word that does not occur': { account: 'supervisor01', path: '/api/cases', query: { q: '鹦鹉螺' } },
  'list of all cases, newest first': { account: 'supervisor01', path: '/api/cases', query: {} },
}

async function fileOne(bench: Bench): Promise<string> {
  const places = await placesOf(bench)
  const filed = await fileRequest(bench.app.house.desk, houseCtx(bench), { ...inventRequest(places), channel: 'web' })
  return filed.number
}

/** A route as staff call it, without the wire: what is compared is the work behind it. */
async function readArm(workshop: Workshop, bench: Bench, reading: Reading): Promise<Arm> {
  const token = await issueToken(houseCtx(bench), { account: reading.account, days: 1 })
  const actor = await bench.app.whoIs(token)
  const route = bench.app.routes.find((one) => one.method === 'GET' && one.path === reading.path)
  if (!actor || !route) throw new Error(`nobody can read ${reading.path}`)
  const ctx = createCtx(bench.app.source, { actor, city: workshop.city })
  const params = reading.number ? { number: await reading.number(bench) } : {}
  const query = route.query?.parse(reading.query)
  const caller = { address: '127.0.0.1', secure: false, setCookie: () => undefined }
  return {
    name: reading.path,
    concurrency: 2,
    processes: () => ({ process: [process.pid], database: familyOf(workshop.postgres) }),
    once: () => route.handle(ctx, { params, query, body: undefined, headers: {}, key: undefined, caller }),
  }
}
