import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleByCode, liveBundles, planFor } from '#domains/bundles'
import { seedDocuments } from '#domains/documents'
import { liveVersion } from '#domains/matters'
import { systemCtx } from '#platform/create-ctx'
import { CITY, type TestHouse, testHouse } from '#tests/support/ctx'
import { demoCity, seedCity } from '../demo.ts'
import { seedServices } from './seed.ts'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-11-20T06:00:00Z')
  await systemCtx(house.source, '000000', 'seed').transaction('documents.edit-types', seedDocuments)
  await seedCity(house.system(), { ...demoCity, streets: [2, 1], villages: { streets: 0, each: 0 } })
  await seedServices(house.system())
}, 60_000)
afterAll(() => house.stop())

describe('the catalogue of a demo city', () => {
  it('stands with all of its bundles, and a second run changes nothing', async () => {
    const count = () => house.system().reading('matters.read', liveBundles)
    const before = await count()
    await seedServices(house.system())
    expect(await count()).toEqual(before)
    expect(before.length).toBe(14)
  })

  it('plans a restaurant against how it was before', async () => {
    const plan = await planFor(house.system(), {
      bundle: 'restaurant',
      facts: { hasBusinessLicence: false, premisesArea: 180 },
    })
    expect(plan.defects).toEqual([])
    expect(plan.matters.map(({ name }) => name.zh)).not.toContain('公众聚集场所投入使用、营业前消防安全检查')
    const bundle = await house.system().reading('matters.read', (tx) => bundleByCode(tx, 'restaurant'))
    expect(bundle?.body.baseline.length).toBe(9)
  })

  it('gives a street its own lighter version', async () => {
    const place = `${Number(CITY) + 1}001000`
    const [street, city] = await house.system().reading('matters.read', async (tx) => {
      const own = await liveVersion(tx, { baseCode: '990101003000', place })
      return [own, await liveVersion(tx, { baseCode: '990101003000' })]
    })
    expect([street?.body.clock.promise, city?.body.clock.promise]).toEqual([2, 5])
  })
})
