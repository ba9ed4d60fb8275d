import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOrgs, orgForPlace, resolveSession, staffActor, usersWith } from '#domains/directory'
import { holds } from '#platform/actor'
import { systemCtx } from '#platform/create-ctx'
import { roleCodes } from '#rules/directory'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { demoAccounts, seedAcceptance, seedDemo } from './index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(async () => house.stop())

describe('the demo city', () => {
  it('stands within seconds, and a second run changes nothing', async () => {
    const before = performance.now()
    await seedDemo(house.source)
    expect(performance.now() - before).toBeLessThan(15_000)
    const count = () =>
      house
        .system()
        .reading('directory.read', async (tx) => [
          (await findOrgs(tx, { limit: 9999 })).length,
          (await usersWith(tx, {})).length,
        ])
    const first = await count()
    await seedDemo(house.source)
    expect(await count()).toEqual(first)
    expect(first[0]).toBeGreaterThan(250)
    expect(first[1]).toBeGreaterThan(600)
  })

  it('has one city, 11 districts, 41 departments, 120 streets and towns, and villages', async () => {
    await house.system().reading('directory.read', async (tx) => {
      const of = async (kind: Parameters<typeof findOrgs>[1]['kind']) =>
        (await findOrgs(tx, { kind, limit: 999 })).length
      expect(await of('district')).toBe(11)
      expect(await of('district-centre')).toBe(11)
      expect(await of('city-unit')).toBe(41)
      expect((await of('street')) + (await of('town'))).toBe(120)
      expect((await of('village')) + (await of('community'))).toBeGreaterThanOrEqual(60)
    })
  })

  it('has somebody for every post, and the accounts the start names', async () => {
    await house.system().reading('directory.read', async (tx) => {
      for (const role of roleCodes) expect((await usersWith(tx, { role })).length, role).toBeGreaterThan(0)
      const everybody = new Set((await usersWith(tx, {})).map((person) => person.account))
      for (const { account } of demoAccounts) expect(everybody.has(account), account).toBe(true)
    })
  })

  it('finds the office responsible for a place, the nearest above where there is none', async () => {
    await house.system().reading('directory.read', async (tx) => {
      expect((await orgForPlace(tx, '990101001001', ['village', 'community']))?.code).toBe('village-990101001001')
      expect((await orgForPlace(tx, '990101001009', ['street', 'town']))?.code).toBe('street-990101001')
      expect((await orgForPlace(tx, '990101001009', 'district-centre'))?.code).toBe('subcentre-990101')
    })
  })
})

describe('the acceptance profile', () => {
  it('gives two cities and forty people with tokens that work, each in his own city only', async () => {
    const sheet = await seedAcceptance(house.source)
    expect(sheet.cities.map((city) => city.city)).toEqual(['990100', '990200'])
    expect(sheet.accounts).toHaveLength(40)
    expect(new Set(sheet.accounts.map(({ role }) => role))).toEqual(new Set(roleCodes))
    for (const { token, account, city } of sheet.accounts) {
      const signed = await resolveSession(house.source, token)
      expect([signed?.staff.account, signed?.city]).toEqual([account, city])
    }
    const [a, b] = [sheet.accounts[0], sheet.accounts.at(-1)]
    expect(await resolveSession(house.source, `990200${a?.token.slice(6)}`)).toBeNull()
    expect(await resolveSession(house.source, `990100${b?.token.slice(6)}`)).toBeNull()
  })

  it('keeps the cities apart in the database itself', async () => {
    const inSecond = systemCtx(house.source, '990200', 'test')
    const found = await inSecond.reading('directory.read', (tx) => usersWith(tx, { role: 'agent' }))
    expect(found.map(({ account }) => account)).toEqual(['b-agent'])
    const agent = await house.system().reading('directory.read', (tx) => usersWith(tx, { role: 'agent' }))
    const foreign = await inSecond.reading('directory.read', (tx) => staffActor(tx, agent[0]?.id ?? ''))
    expect(foreign).toBeNull()
  })

  it('gives the dispatcher what a dispatcher may do', async () => {
    const [dispatcher] = await house.system().reading('directory.read', (tx) => usersWith(tx, { role: 'dispatcher' }))
    const staff = await house.system().reading('directory.read', (tx) => staffActor(tx, dispatcher?.id ?? ''))
    expect(staff && holds(staff, 'hotline.dispatch')).toBe(true)
    expect(staff && holds(staff, 'directory.edit')).toBe(false)
  })
})
