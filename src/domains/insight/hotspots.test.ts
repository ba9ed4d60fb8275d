import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverOutbox, idOfNumber, plugIn } from '#domains/casework'
import { type FileRequest, fileRequest, supportRequest, takeSupportBack } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { reportPage } from '#platform/report/page'
import type { Request } from '#rules/hotline'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { hotspotHandler, hotspotReaction, noteHotspot } from './commands/hotspots/join.ts'
import { markHotspot } from './commands/hotspots/mark.ts'
import { clusterOf, hotspots, readHotspotHistory, settleHotspots } from './index.ts'
import { hotspotDetail } from './queries/hotspots/board.ts'
import { hotspotBrief, hotspotChart, hotspotTrend } from './queries/hotspots/brief.ts'

let house: TestHotline
let analyst: Ctx

const file = async (subject: string, text: string, more: Partial<FileRequest> = {}): Promise<string> => {
  const { number } = await fileRequest(house.desk, house.resident, {
    ...{
      channel: 'web',
      kind: 'complaint',
      subject,
      text,
      contact: { name: '测试甲', phone: '13900000001' },
      place: '990101001000',
    },
    ...more,
  })
  return number
}
const deliver = async (): Promise<unknown> => deliverOutbox(house.system(), [hotspotHandler, ...house.handlers])
const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const board = async () => (await hotspots(analyst, { days: 90, limit: 50 })).rows

const plant = [
  ['映月花园旁混凝土搅拌站夜间噪音扰民', '映月花园北侧新建的混凝土搅拌站每天夜里开工，噪音和粉尘让人睡不着。'],
  ['投诉映月花园附近搅拌站粉尘污染', '搅拌站的粉尘飘进映月花园，窗户不敢开，夜里车辆噪音很大。'],
  ['映月花园搅拌站噪音大', '映月花园的老人和孩子被混凝土搅拌站的夜间噪音吵得睡不着，粉尘也多。'],
] as const
const others = [
  ['清荷路路灯不亮', '清荷路从邮局到学校的路灯坏了一个星期，晚上看不见。'],
  ['公交增加班次', '希望 12 路公交早高峰增加班次，等车要半个小时。'],
  ['听涛公寓电梯故障', '听涛公寓二号楼电梯停了三天，老人下不了楼。'],
] as const

beforeAll(async () => {
  house = await testHotline()
  plugIn({ processes: [house.desk.process], reactions: [hotspotReaction] })
  analyst = await house.post('analyst', 'centre')
  for (const [subject, text] of [...others, ...plant]) await file(subject, text)
  await deliver()
  await settleHotspots(house.system())
})
afterAll(async () => house.stop())

describe('hot spots of a city', () => {
  it('gather the requests about one matter, with title, people and reasons', async () => {
    const rows = await board()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ members: 3, people: 3, state: 'open', parts: { people: 3, last: 3, before: 0 } })
    expect(rows[0]?.title).toContain('映月花园')
    expect(rows[0]?.title).toContain('搅拌站')
    const detail = await hotspotDetail(analyst, rows[0]?.id ?? '')
    // An analyst reads figures; the requests themselves are for those who may read cases.
    expect(detail).toMatchObject({ cases: [], outOfReach: 3 })
    const whole = await hotspotDetail(await house.post('supervisor', 'centre'), rows[0]?.id ?? '')
    expect(whole.cases).toHaveLength(3)
    expect(whole.outOfReach).toBe(0)
    expect(detail.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })

  it('take in a new request in milliseconds, and count its arrival once', async () => {
    const number = await file('映月花园搅拌站又在夜里施工', '映月花园旁的混凝土搅拌站夜间噪音扰民，粉尘严重。')
    const started = process.cpuUsage()
    await deliver()
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(2000)
    await deliver()
    await settleHotspots(house.system())
    expect((await board())[0]?.members).toBe(4)
    const found = await house
      .system()
      .reading('insight.read', async (tx) => clusterOf(tx, (await idOfNumber(tx, number)) ?? ''))
    expect(found).toMatchObject({ members: 4 })
  })

  it('are hotter when people support one of their requests, and cool down again when they take it back', async () => {
    const number = await file('映月花园搅拌站噪音没人管', '映月花园的混凝土搅拌站夜间噪音扰民，粉尘也大。')
    await deliver()
    await settleHotspots(house.system())
    const [before] = await board()
    expect(before).toMatchObject({ members: 5, parts: { votes: 0 } })
    const voices = [1, 2, 3, 4].map(() => ({ number, supporter: { holder: house.system().id(), party: null } }))
    for (const voice of voices) await supportRequest(house.desk, house.resident, voice)
    expect(await settleHotspots(house.system())).toBeGreaterThan(0)
    const [hot] = await board()
    expect(hot).toMatchObject({ id: before?.id, people: before?.people, parts: { votes: 2 } })
    expect(hot?.heat).toBeGreaterThan(before?.heat ?? Number.POSITIVE_INFINITY)
    // Nothing has changed since: no matter is looked at again.
    expect(await settleHotspots(house.system())).toBe(0)
    for (const voice of voices) await takeSupportBack(house.desk, house.resident, voice)
    await settleHotspots(house.system())
    expect((await board())[0]).toMatchObject({ heat: before?.heat, parts: { votes: 0 } })
    await supportRequest(house.desk, house.resident, voices[0] ?? expect.fail())
  })

  it('show no words of a request that is not open', async () => {
    const secret = await file(
      '映月花园搅拌站老板行贿秘密线索',
      '映月花园混凝土搅拌站夜间噪音粉尘，某某与检查人员吃饭送礼。',
      {
        secrecy: 'protected',
      } as Partial<FileRequest>,
    )
    await deliver()
    await settleHotspots(house.system())
    const [row] = await board()
    expect(row?.members).toBe(6)
    const detail = await hotspotDetail(analyst, row?.id ?? '')
    const shown = JSON.stringify([row, { ...detail, cases: detail.cases.filter(({ number }) => number !== secret) }])
    expect(shown).not.toContain('行贿')
    expect(shown).not.toContain('送礼')
    const kept = await house
      .system()
      .reading('insight.read', (tx) =>
        tx.rows<{ subject: string | null }>(
          sql`select m.subject from insight.hotspot_members m where m.city = ${tx.city} and m.secrecy <> 'open'`,
        ),
      )
    expect(kept).toEqual([{ subject: null }])
  })

  it('forget a request that was handed over as a clue, and say no words of one that accuses somebody', async () => {
    const number = await file('听涛公寓电梯故障经理受贿', '听涛公寓二号楼电梯停了三天，老人下不了楼。')
    await deliver()
    await settleHotspots(house.system())
    const lift = async () =>
      (await hotspots(house.system(), { days: 90, limit: 50 })).rows.find(
        (row) => row.place === '990101001000' && row.members < 3,
      )
    expect(await lift()).toMatchObject({ members: 2 })
    const become = (changed: Partial<Pick<Request, 'secrecy' | 'about'>>) =>
      house.system().transaction('insight.suggest', async (tx) => {
        const { facts } = await tx.one<{ facts: { state: Request } }>(
          sql`select c.facts from casework.cases c where c.city = ${tx.city} and c.number = ${number}`,
        )
        await noteHotspot(tx, { ...facts.state, ...changed } as Request)
        return tx.rows<{ title: string | null; words: string[] }>(
          sql`select h.title, h.words from insight.hotspots h where h.city = ${tx.city} and h.class_code is null and h.title is null`,
        )
      })
    // At once no words are told; the others' words come back when the matter is settled anew.
    expect(await become({ about: { orgs: [], person: true, official: true } })).toMatchObject([
      { title: null, words: [] },
    ])
    await settleHotspots(house.system())
    expect(await lift()).toMatchObject({ members: 2, title: '听涛公寓电梯故障' })
    await become({ secrecy: 'clue' })
    await settleHotspots(house.system())
    expect(await lift()).toBeUndefined()
    const found = await house
      .system()
      .reading('insight.read', async (tx) => clusterOf(tx, (await idOfNumber(tx, number)) ?? ''))
    expect(found).toBeUndefined()
  })

  it('are told as charts, as a page without scripts, and to those who may read them only', async () => {
    const [row] = await board()
    const asked = { days: 90, lang: 'zh', width: 640 } as const
    for (const svg of [
      await hotspotChart(analyst, { ...asked, chart: 'ranking' }),
      await hotspotChart(analyst, { ...asked, chart: 'map' }),
      await hotspotTrend(analyst, { id: row?.id ?? '', lang: 'zh', width: 640 }),
    ])
      expect(svg).toMatch(/^<svg .*<\/svg>$/s)
    const page = reportPage(await hotspotBrief(analyst, { days: 90, lang: 'zh' }))
    expect(page).toContain('为什么热')
    expect(page).toContain(row?.title ?? 'none')
    expect(page).not.toContain('<script')
    const clerk = await house.post('unit-clerk', 'chengguan')
    expect(await code(hotspotBrief(clerk, { days: 90 }))).toMatch(/forbidden|may-not|not-allowed|permission/)
  })

  it('are watched by a person, and found again in history', async () => {
    const [row] = await board()
    await markHotspot(analyst, { id: row?.id ?? '', state: 'watched', note: '约谈企业' })
    expect((await hotspots(analyst, { days: 90, state: 'watched', limit: 5 })).rows).toMatchObject([
      { note: '约谈企业' },
    ])
    expect(await code(markHotspot(analyst, { id: house.system().id(), state: 'open', note: null }))).toBe(
      'insight.hotspot-missing',
    )
    await house.system().transaction('insight.suggest', async (tx) => {
      await tx.run(sql`delete from insight.hotspot_members where city = ${tx.city}`)
      await tx.run(sql`delete from insight.hotspot_terms where city = ${tx.city}`)
      await tx.run(sql`delete from insight.hotspots where city = ${tx.city}`)
    })
    expect(await readHotspotHistory(house.system())).toBe(10)
    await settleHotspots(house.system())
    expect((await board())[0]).toMatchObject({ members: 6, parts: { votes: 1 } })
  })
})
