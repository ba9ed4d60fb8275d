import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerHolder } from '#domains/accounts'
import type { ApplicationDesk, Simulator } from '#domains/applications'
import { deliverOutbox, perform, runDue, visibleCase } from '#domains/casework'
import { orgByCode, staffActor, usersWith } from '#domains/directory'
import { createVault, type Vault } from '#domains/parties'
import type { Resident, Staff } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { keysOf } from '#platform/crypto/keys'
import { folderBlobs } from '#platform/files/blobs'
import { createPrinter } from '#platform/pdf/printer'
import type { Holder, Portal } from '#rules/accounts'
import type { ApplicationCase, Command } from '#rules/applications'
import type { RoleCode } from '#rules/directory'
import { composeDomains, type House, residentGrants } from '../../src/main/domains.ts'
import { demoCity, seedCity } from '../../src/seed/demo.ts'
import { seedCitySteps, seedNational } from '../../src/seed/index.ts'
import { demoFirms, demoPersons } from '../../src/seed/services/people.ts'
import { seedRegisters } from '../../src/seed/services/seed.ts'
import { type CityFilling, quietLog, type TestHouse, testHouse } from './ctx.ts'

/** A small city with its whole catalogue of services, its registers, and the invented people of the demo. */
export type TestServices = TestHouse & {
  desk: ApplicationDesk
  cashier: Simulator
  vault: Vault
  parts: House
  resident: Ctx
  /** An invented person or firm, as somebody who is signed in for himself. */
  signedIn(key: string): Promise<Portal>
  /** Somebody who holds the post, at the organisation with this code; the next one, where several do. */
  post(role: RoleCode, org: string, no?: number): Promise<Ctx>
  /** Gives a command of staff to a case, as the route does: within reach, redacted, by the rules. */
  give(ctx: Ctx, number: string, command: Command): Promise<ApplicationCase>
  caseOf(number: string): Promise<ApplicationCase>
  /** Id of the open task of a kind; empty: there is none. */
  taskOf(number: string, kind: string): Promise<string>
  /** Delivers what waits until nothing waits any more. */
  settle(): Promise<void>
  /** Sets the clock, wakes what is due and delivers what follows. */
  until(iso: string): Promise<void>
}

const smallCity: CityFilling = {
  name: 'small_city',
  async fill(house) {
    await house.clock('2026-03-02T01:00:00Z')
    await seedNational(house.source)
    await seedCity(house.system(), { ...demoCity, streets: [3, 2], villages: { streets: 1, each: 1 } })
    await seedCitySteps(house.system())
  },
}

/** `start` is never before the day the city was filled, 2 March 2026. */
export async function testServices(start = '2026-03-02T01:00:00Z'): Promise<TestServices> {
  const house = await testHouse(smallCity)
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-services-'))
  const keys = keysOf(new Uint8Array(32).fill(7))
  const vault = createVault({ url: house.database.urls.vault, keys, log: quietLog(), testClock: true })
  const blobs = folderBlobs(folder)
  const quiet = { send: async () => ({ ref: 'test' }) }
  const parts = composeDomains({
    ...{ trial: true },
    ...{ keys, vault, blobs, unified: null, printer: createPrinter(), exchangeDir: join(folder, 'exchange') },
    ...{ senders: { sms: quiet, mail: quiet }, origin: async () => 'http://localhost' },
  })
  const { applications: desk, cashier } = parts
  if (cashier === null) throw new Error('a test has the simulated payment service')
  await house.clock(start)
  await seedRegisters(house.system())
  const actor: Resident = { kind: 'resident', grants: residentGrants }
  const settle = async (): Promise<void> => {
    while ((await deliverOutbox(house.system('deliver'), parts.handlers)) > 0);
  }
  return {
    ...{ ...house, desk, cashier, vault, parts, settle },
    resident: house.as(actor),
    signedIn: async (key) => portalOf(house, parts, key),
    post: async (role, org, no = 0) => house.as(await staffOf(house, { role, org, no })),
    give: (ctx, number, command) => give(desk, ctx, { number, command }),
    caseOf: (number) => caseOf(house, number),
    taskOf: async (number, kind) =>
      (await caseOf(house, number)).tasks.findLast((task) => task.kind === kind && task.finishedAt === null)?.id ?? '',
    async until(iso) {
      await house.clock(iso)
      await runDue(house.system('sweep'))
      await settle()
    },
    async stop() {
      await vault.close()
      await house.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Given = { number: string; command: Command }

async function give({ process }: ApplicationDesk, ctx: Ctx, { number, command }: Given): Promise<ApplicationCase> {
  return ctx.transaction('casework.read', async (tx) => {
    const found = await visibleCase(tx, ctx.actor, number)
    if (!found) throw new Error(`${number} is out of reach`)
    const { state } = found.facts as { state: ApplicationCase }
    const prepared = (await process.prepare?.(ctx, tx, state, command)) ?? command
    return (await perform(tx, process, found.id, prepared)).state
  })
}

async function caseOf(house: TestHouse, number: string): Promise<ApplicationCase> {
  const ctx = house.system()
  const found = await ctx.reading('casework.read', (tx) => visibleCase(tx, ctx.actor, number))
  if (!found) throw new Error(`no case ${number}`)
  return (found.facts as { state: ApplicationCase }).state
}

async function portalOf(house: TestHouse, parts: House, key: string): Promise<Portal> {
  const holder = await holderOf(house, parts, key)
  const owner = demoFirms.find((firm) => firm.key === key)?.representative ?? key
  const person = owner === key ? holder : await holderOf(house, parts, owner)
  return { account: person.id, session: 'test', person, acting: holder, mandate: null, scope: 'all' }
}

async function holderOf(house: TestHouse, { accounts }: House, key: string): Promise<Holder> {
  const firm = demoFirms.find((one) => one.key === key)
  const person = demoPersons.find((one) => one.key === key)
  if (firm) {
    const { name, creditCode } = firm
    return (await registerHolder(accounts, house.system(), { kind: 'firm', name, creditCode, phone: '13900000001' }))
      .holder
  }
  if (!person) throw new Error(`nobody is called ${key}`)
  const { name, citizenNumber: idNumber, phone } = person
  return (await registerHolder(accounts, house.system(), { kind: 'person', name, idNumber, phone })).holder
}

type Post = { role: RoleCode; org: string; no: number }

async function staffOf(house: TestHouse, { role, org: code, no }: Post): Promise<Staff> {
  return house.system().reading('directory.read', async (tx) => {
    const org = await orgByCode(tx, code)
    const people = await usersWith(tx, { role, ...(org ? { org: org.id } : {}), evenAbsent: true })
    const person = people[no]
    const actor = person && (await staffActor(tx, person.id))
    if (!actor) throw new Error(`nobody holds ${role} at ${code}`)
    return actor
  })
}
