import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allOrgs } from '#domains/directory'
import { putDocumentType, putTerm } from '#domains/documents'
import { putMatter } from '#domains/matters'
import { sql } from '#platform/db/tx'
import { staff, type TestHouse, testHouse } from '#tests/support/ctx'
import { demoCity, seedCity } from '../../../seed/index.ts'
import { matters } from '../../../seed/services/data/matters.ts'
import { terms } from '../../../seed/services/data/terms.ts'
import { documentTypes } from '../../../seed/services/data/types.ts'
import { suspendVersion } from '../commands/end-matter.ts'
import { sendList } from './commands/send-list.ts'
import { browseMatters, shelvesOf } from './queries/browse-matters.ts'
import { type GuideFound, guideFor } from './queries/guide-for.ts'
import { searchMatters } from './queries/search-matters.ts'

const city = '990100000000'
const district = '990102000000'

let house: TestHouse
let small: string
beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-03-02T02:00:00Z')
  await seedCity(house.system(), { ...demoCity, streets: [1, 1], villages: { streets: 0, each: 0 } })
  await house.system().transaction('documents.edit-types', async (tx) => {
    for (const term of terms) await putTerm(tx, { ...term, sources: [] })
    for (const type of documentTypes) await putDocumentType(tx, { ...type, fetch: null, licence: null })
  })
  await house.system().transaction('matters.edit', async (tx) => {
    for (const { org, baseCode, body } of matters) await putMatter(tx, { baseCode, place: city, org, body })
  })
  small = await codeOf('食品经营许可')
})
afterAll(async () => house.stop())

const resident = () => house.as({ kind: 'resident', grants: [{ permission: 'matters.read', scope: { kind: 'city' } }] })

async function codeOf(name: string): Promise<string> {
  const [first] = await searchMatters(resident(), { q: name })
  return first?.taskCode ?? expect.fail(`${name} is not found`)
}

async function opened(taskCode: string, given: Record<string, string[]> = {}): Promise<GuideFound> {
  return (await guideFor(resident(), { taskCode, given })) ?? expect.fail('no guide')
}

describe('the search', () => {
  it.each([
    ['营业执照', '个体工商户'],
    ['spjyxk', '食品经营许可'],
    ['shipinjingying', '食品经营许可'],
    ['食品经营许克', '食品经营许可'],
    ['食品经营徐可', '食品经营许可'],
    ['开饭店', '食品经营许可'],
    ['户外广告', '门头招牌'],
  ])('finds by %s what is called %s', async (q, name) => {
    const found = await searchMatters(resident(), { q, limit: 10 })
    expect(found.map((one) => one.name.zh).join(' ')).toContain(name)
    expect(found[0]?.orgName).not.toBe('')
  })

  it.each(['', '  ', "'; drop table x; --", '& | ! <->', '%_\\', '(a+)+$', '😀', 'a'.repeat(500)])(
    'takes %j for words, not for commands',
    async (q) => {
      expect(Array.isArray(await searchMatters(resident(), { q }))).toBe(true)
    },
  )
})

describe('the shelves', () => {
  it('count each matter once and show what they count', async () => {
    const { themes, orgs, letters } = await shelvesOf(resident(), {})
    const sum = (rows: readonly { count: number }[]): number => rows.reduce((all, row) => all + row.count, 0)
    expect(sum(orgs)).toBe(matters.length)
    expect(sum(letters)).toBe(matters.length)
    for (const { code, count } of themes)
      expect((await browseMatters(resident(), { theme: code, page: 1, limit: 1 })).count).toBe(count)
  })

  it('turn pages without losing or repeating anything', async () => {
    const seen: string[] = []
    for (let page = 1; page <= 5; page += 1)
      seen.push(...(await browseMatters(resident(), { page, limit: 17 })).rows.map(({ matter }) => matter))
    expect(new Set(seen).size).toBe(matters.length)
    expect(seen).toHaveLength(matters.length)
  })
})

describe('a guide', () => {
  it('asks one question after the other until the list is exact', async () => {
    const given: Record<string, string[]> = {}
    let found = await opened(small, given)
    expect(found.guide.undecided).toBeGreaterThan(0)
    for (let asked = 0; found.guide.question !== null && asked < 20; asked += 1) {
      const { code, type, options } = found.guide.question
      const texts = { 'yes-no': 'no', number: '60', money: '1000', date: '2026-01-01', place: district }
      given[code] = [options[0]?.code ?? texts[type as keyof typeof texts]]
      found = await opened(small, given)
    }
    expect(found.guide.undecided).toBe(0)
    expect(found.told.sections.map(({ part }) => part)).not.toContain('depends')
  })

  it('asks again, at the field, for what cannot be read', async () => {
    const first = await opened(small)
    const code = first.guide.question?.code ?? expect.fail('nothing is asked')
    const found = await opened(small, { [code]: ['榆林'] })
    expect(found.read.wrong.has(code)).toBe(true)
    expect(found.guide.undecided).toBe(first.guide.undecided)
  })

  it('says the same in both languages, part for part', async () => {
    const zh = await opened(small)
    const en = await guideFor(resident(), { taskCode: small, locale: 'en' })
    expect(en?.told.sections.map(({ part, lines }) => [part, lines.length])).toEqual(
      zh.told.sections.map(({ part, lines }) => [part, lines.length]),
    )
  })

  it('knows of no code that nobody has', async () => {
    expect(await guideFor(resident(), { taskCode: '0'.repeat(31) })).toBeNull()
  })

  it('sends the list to a telephone that is written down nowhere', async () => {
    const sent: { to: string; body: string }[] = []
    const sender = {
      async send(message: { to: string; body: string }) {
        sent.push(message)
        return { ref: 'test' }
      },
    }
    const agent = house.as(staff({ may: ['casework.contact', 'matters.read'] }))
    await sendList(agent, { sms: sender, mail: sender }, { taskCode: small, phone: '138 0000 1234' })
    expect(sent[0]?.to).toBe('13800001234')
    expect(sent[0]?.body).toMatch(/要准备：1\./)
    await expect(
      sendList(agent, { sms: sender, mail: sender }, { taskCode: small, phone: '0531 8812 3456' }),
    ).rejects.toMatchObject({ refusal: { code: 'matters.mobile-needed' } })
    const kept = await house.system().reading('notices.read', (tx) => tx.rows(sql`select id from notices.messages`))
    expect(kept).toEqual([])
  })

  it('tells a change that has its day, in the parts that will read differently', async () => {
    const seed = matters.find(({ body }) => body.name.zh.startsWith('食品经营许可（')) ?? expect.fail('no such matter')
    const body = { ...seed.body, clock: { ...seed.body.clock, promise: seed.body.clock.promise - 1 } }
    await house
      .system()
      .transaction('matters.edit', (tx) => putMatter(tx, { ...seed, body, place: city, from: '2026-04-01' }))
    const { coming } = await opened(await codeOf(seed.body.name.zh))
    expect(coming?.from).toBe('2026-04-01')
    expect(coming?.sections.map(({ part }) => part)).toEqual(['time'])
  })

  it('leads whoever lives in a district to its own guide, and shows it first on the shelves', async () => {
    const seed = matters.find(({ key }) => key === matters[0]?.key) ?? expect.fail('no matter')
    const office = await house
      .system()
      .reading('directory.read', async (tx) => (await allOrgs(tx)).byPlace.get(district)?.[0])
    const body = { ...seed.body, level: 4 as const }
    await house
      .system()
      .transaction('matters.edit', (tx) => putMatter(tx, { ...seed, org: office?.code ?? '', body, place: district }))
    const above = (await searchMatters(resident(), { q: seed.body.name.zh, limit: 1 }))[0]
    expect(above?.place).toBe(city)
    const found = await guideFor(resident(), {
      taskCode: above?.taskCode ?? '',
      place: `${district.slice(0, 6)}001000`,
    })
    expect(found?.nearer?.place).toBe(district)
    expect((await searchMatters(resident(), { q: seed.body.name.zh, place: district, limit: 1 }))[0]?.place).toBe(
      district,
    )
    expect(
      (await guideFor(resident(), { taskCode: found?.nearer?.taskCode ?? '', place: district }))?.nearer,
    ).toBeNull()
  })

  it('is shown as suspended, and found as such', async () => {
    const { version } = await opened(await codeOf('户外广告'))
    await suspendVersion(house.as(staff({ may: ['matters.approve'] })), { id: version.id, reason: '设备检修' })
    expect((await opened(version.taskCode)).standing).toBe('suspended')
    expect((await searchMatters(resident(), { q: '户外广告' }))[0]?.suspended).toBe(true)
  })
})
