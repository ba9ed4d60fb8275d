import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { centreOf, orgForPlace, usersWith } from '#domains/directory'
import { systemCtx } from '#platform/create-ctx'
import { type TestHouse, testHouse } from '#tests/support/ctx'
import { seedNational } from './index.ts'
import { fillHotline, openCity } from './new-city.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(async () => house.stop())

const place = { code: '990301000000', name: '东岸区' }
const asked = (account: string) => ({
  name: '新城市',
  hosts: ['new.localhost'],
  places: [place],
  admin: { account, password: 'Nobody-knows-2026' },
})

describe('a new city', () => {
  it('stands with its centre and one administrator, and opening it again adds no second one', async () => {
    await seedNational(house.source)
    const ctx = systemCtx(house.source, '990300', 'set-up')
    expect(await openCity(ctx, asked('first'))).toEqual({ admin: true })
    expect(await openCity(ctx, asked('second'))).toEqual({ admin: false })
    const found = await ctx.reading('directory.read', async (tx) => ({
      centre: (await centreOf(tx)).kind,
      admins: (await usersWith(tx, { role: 'administrator' })).map(({ account }) => account),
      nearest: (await orgForPlace(tx, place.code, ['city-government']))?.code,
    }))
    expect(found).toMatchObject({ centre: 'centre', admins: ['first'] })
    await fillHotline(ctx)
  })
})
