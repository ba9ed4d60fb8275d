import { plugIn } from '#domains/casework'
import { seedDeadlines } from '#domains/deadlines'
import { orgByCode, staffActor, usersWith } from '#domains/directory'
import { createDesk, createHandlers, type Desk, reactions } from '#domains/hotline'
import { createVault, type Vault } from '#domains/parties'
import type { Resident, Staff } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { keysOf } from '#platform/crypto/keys'
import { type RoleCode, residentPermissions } from '#rules/directory'
import { demoCity, seedCity } from '../../src/seed/demo.ts'
import { seedHotlineSteps } from '../../src/seed/steps.ts'
import { type CityFilling, quietLog, type TestHouse, testHouse } from './ctx.ts'

/** A small city with its hotline: places, units, people for every post, classes, catalogue, calendar. */
export type TestHotline = TestHouse & {
  desk: Desk
  vault: Vault
  /** The codes that were sent to telephones. */
  sent: { phone: string; code: string }[]
  handlers: ReturnType<typeof createHandlers>
  resident: Ctx
  /** Somebody who holds the post, at the organisation with this code. */
  post(role: RoleCode, org: string): Promise<Ctx>
  org(code: string): Promise<string>
}

const hotlineCity: CityFilling = {
  name: 'hotline',
  async fill(house) {
    await house.clock('2026-03-02T01:00:00Z')
    await systemCtx(house.source, '000000', 'seed').transaction('deadlines.edit', seedDeadlines)
    await seedCity(house.system(), { ...demoCity, streets: [3, 2], villages: { streets: 1, each: 1 } })
    await seedHotlineSteps(house.system())
  },
}

export async function testHotline(): Promise<TestHotline> {
  const house = await testHouse(hotlineCity)
  const keys = keysOf(new Uint8Array(32).fill(7))
  const vault = createVault({ url: house.database.urls.vault, keys, log: quietLog(), testClock: true })
  const sent: TestHotline['sent'] = []
  const desk = createDesk({ keys, vault, sendCode: async (_, message) => void sent.push(message) })
  plugIn({ processes: [desk.process], reactions: [...reactions] })
  const grants = residentPermissions.map((permission) => ({ permission, scope: { kind: 'city' as const } }))
  const resident: Resident = { kind: 'resident', grants }
  return {
    ...house,
    desk,
    vault,
    sent,
    handlers: createHandlers(desk),
    resident: house.as(resident),
    post: async (role, org) => house.as(await staffOf(house, role, org)),
    org: (code) => house.system().reading('directory.read', async (tx) => (await orgByCode(tx, code))?.id ?? ''),
    stop: async () => {
      await vault.close()
      await house.stop()
    },
  }
}

async function staffOf(house: TestHouse, role: RoleCode, code: string): Promise<Staff> {
  return house.system().reading('directory.read', async (tx) => {
    const org = await orgByCode(tx, code)
    const [person] = await usersWith(tx, { role, ...(org ? { org: org.id } : {}) })
    const actor = person && (await staffActor(tx, person.id))
    if (!actor) throw new Error(`nobody holds ${role} at ${code}`)
    return actor
  })
}
