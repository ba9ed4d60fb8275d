import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileParty } from '#domains/parties'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { caseDetail } from '../casework/queries/case-detail.ts'
import {
  type FileRequest,
  fileRequest,
  isSupporter,
  moveSupporter,
  publicRequest,
  publicRequests,
  type Supporter,
  supportRequest,
  takeSupportBack,
  trackRequest,
} from './index.ts'

let house: TestHotline
let neighbour: Supporter
let open: string

const codes = new Map<string, string>()
const file = async (more: Partial<FileRequest> = {}): Promise<string> => {
  const { number, queryCode } = await fileRequest(house.desk, house.resident, {
    ...{ channel: 'web', kind: 'complaint', subject: '路灯不亮', text: '清荷路的路灯坏了一个星期。' },
    ...{ contact: { name: '测试甲', phone: '13900000001' }, place: '990101001000' },
    ...more,
  })
  codes.set(number, queryCode)
  return number
}
/** Somebody with an account: a holder, and what the vault has of his telephone. */
const account = async (phone: string): Promise<Supporter> => {
  const system = house.system()
  const { party } = await system.transaction('accounts.own', async (tx) =>
    fileParty(tx, house.desk.keys, { name: '测试乙', phone, consentToContact: false }),
  )
  return { holder: system.id(), party }
}
const support = (number: string, supporter = neighbour) =>
  supportRequest(house.desk, house.resident, { number, supporter })
const takeBack = (number: string, supporter = neighbour) =>
  takeSupportBack(house.desk, house.resident, { number, supporter })
const counted = async (number: string) => (await publicRequest(house.system(), number))?.supporters
const codeOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const rows = (table: 'marks' | 'trail') =>
  house
    .system()
    .reading('hotline.track', (tx) =>
      tx.rows<{ text: string }>(
        table === 'marks'
          ? sql`select s::text as text from hotline.supports s where s.city = ${tx.city}`
          : sql`select e::text as text from casework.events e where e.city = ${tx.city}`,
      ),
    )

beforeAll(async () => {
  house = await testHotline()
  neighbour = await account('13900000002')
  open = await file()
})
afterAll(async () => house.stop())

describe('support of a public request', () => {
  it('counts a person once, however often and however fast the form is sent, until he takes it back', async () => {
    expect(await counted(open)).toBe(0)
    await Promise.all(Array.from({ length: 4 }, () => support(open)))
    await support(open)
    await support(open, await account('13900000003'))
    expect(await counted(open)).toBe(2)
    expect(await isSupporter(house.desk, house.resident, { number: open, holder: neighbour.holder })).toBe(true)
    await takeBack(open)
    await takeBack(open)
    expect(await counted(open)).toBe(1)
    expect(await isSupporter(house.desk, house.resident, { number: open, holder: neighbour.holder })).toBe(false)
  })

  it('is not for the one who asked, whose telephone the vault knows again', async () => {
    const asker = await account('139 0000 0001')
    expect(await codeOf(support(open, asker))).toBe('hotline.support-own')
    expect(await counted(open)).toBe(1)
    const trail = await house.vault.readTrail(
      house.as({ kind: 'system', name: 'test' } as Ctx['actor']),
      await idOf(open),
    )
    expect(trail.map(({ purpose }) => purpose)).toContain('match')
    expect(JSON.stringify(trail)).not.toContain(asker.party)
  })

  it('answers for a hidden request as for one that does not exist, and tells nothing of it', async () => {
    const hidden = [
      await file({ secrecy: 'protected' }),
      await file({ kind: 'report' }),
      await file({ contact: null }),
      ...['20260302RSS00000157', '1', '', "'; drop table hotline.supports", '9'.repeat(5000)],
    ]
    for (const number of hidden) {
      expect(await codeOf(support(number)), number.slice(0, 30)).toBe('hotline.support-missing')
      expect(await codeOf(takeBack(number))).toBeUndefined()
      expect(await publicRequest(house.system(), number)).toBeNull()
    }
    const listed = await publicRequests(house.system(), { limit: 50, skip: 0 })
    expect(listed.filter(({ published }) => published).map(({ number }) => number)).toEqual([open])
  })

  it('ends with the request; a voice given before may be taken back', async () => {
    const number = await file()
    await support(number)
    await house
      .system()
      .transaction('casework.deliver', (tx) =>
        tx.run(sql`update casework.cases set stage = 'closed' where city = ${tx.city} and number = ${number}`),
      )
    expect(await codeOf(support(number, await account('13900000004')))).toBe('hotline.support-ended')
    expect(await counted(number)).toBe(1)
    await takeBack(number)
    expect(await counted(number)).toBe(0)
  })

  it('leaves no trace of who supports: marks of one person differ from request to request, the journal has none', async () => {
    const other = await file()
    await support(open)
    await support(other)
    const marks = (await rows('marks')).map(({ text }) => text)
    expect(marks).toHaveLength(3)
    expect(new Set(marks.map((text) => text.slice(text.indexOf('\\x')))).size).toBe(3)
    const told = [...marks, ...(await rows('trail')).map(({ text }) => text)].join('\n')
    expect(told).not.toContain(neighbour.holder)
    expect(told).not.toContain(neighbour.party)
    const seen = await caseDetail(await house.post('supervisor', 'centre'), open)
    expect(seen.described.supporters).toBe(2)
    const proof = { number: open, code: codes.get(open) ?? '' }
    expect((await trackRequest(house.desk, house.resident, proof))?.supporters).toBe(2)
    expect(JSON.stringify(seen)).not.toContain(neighbour.holder)
  })

  it('is one voice after two accounts turned out to be one person', async () => {
    const [first, second] = [await account('13900000005'), await account('13900000006')]
    const alone = await file()
    for (const [number, who] of [
      [open, first],
      [open, second],
      [alone, first],
    ] as const)
      await support(number, who)
    expect(await counted(open)).toBe(4)
    await house
      .system()
      .transaction('accounts.own', (tx) => moveSupporter(house.desk)(tx, { from: first.holder, into: second.holder }))
    expect([await counted(open), await counted(alone)]).toEqual([3, 1])
    expect(await isSupporter(house.desk, house.resident, { number: alone, holder: second.holder })).toBe(true)
    expect(await isSupporter(house.desk, house.resident, { number: alone, holder: first.holder })).toBe(false)
  })

  it('takes thirty tries of one account in a day, and leaves the others alone', async () => {
    const busy = await account('13900000007')
    for (let round = 0; round < 30; round += 1) {
      await support(open, busy)
      await takeBack(open, busy)
    }
    expect(await codeOf(support(open, busy))).toBe('hotline.support-too-many')
    expect(await codeOf(support(open, await account('13900000008')))).toBeUndefined()
  })
})

async function idOf(number: string): Promise<string> {
  const { id } = await house
    .system()
    .reading('casework.read', (tx) =>
      tx.one<{ id: string }>(sql`select id from casework.cases where city = ${tx.city} and number = ${number}`),
    )
  return id
}
