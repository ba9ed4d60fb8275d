import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverOutbox, heardEvent, idOfNumber, plugIn } from '#domains/casework'
import { type FileRequest, fileRequest } from '#domains/hotline'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { cutMessage } from '#platform/text/cut'
import type { Request } from '#rules/hotline'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { setLookAlikeRule } from './commands/duplicates/edit-rules.ts'
import { lookAlikeHandler, lookAlikeReaction, noteSignature } from './commands/duplicates/on-intake.ts'
import { refuseLookAlike } from './commands/duplicates/refuse-look-alike.ts'
import { addName, changeName } from './commands/place/edit-gazetteer.ts'
import { findPlace, importGazetteer, lookAlikes, readHistory } from './index.ts'
import { shown } from './queries/duplicates/look-alikes.ts'
import { lookAlikesOfCase } from './queries/duplicates/of-case.ts'
import { names } from './queries/place/gazetteer.ts'

let house: TestHotline
let dispatcher: Ctx
let editor: Ctx
const lamp = '清荷花园门口的路灯坏了三天，晚上回家什么都看不见，老人差点摔倒，物业一直没有人来修。'

const file = async (text: string, more: Partial<FileRequest> = {}): Promise<string> => {
  const { number } = await fileRequest(house.desk, house.resident, {
    ...{ channel: 'web', kind: 'help', subject: text.slice(0, 12), text, contact: null },
    ...more,
  })
  return number
}
const deliver = async (): Promise<unknown> => deliverOutbox(house.system(), [lookAlikeHandler, ...house.handlers])
const place = async (text: string): Promise<string | undefined> =>
  (await house.system().reading('insight.suggest', (tx) => findPlace(tx, { subject: '', text })))?.place
const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

beforeAll(async () => {
  house = await testHotline()
  plugIn({ processes: [house.desk.process], reactions: [lookAlikeReaction] })
  dispatcher = await house.post('dispatcher', 'centre')
  editor = await house.post('analyst', 'centre')
  await addName(editor, {
    name: '清荷花园',
    aliases: ['清荷苑'],
    kind: 'estate',
    place: '990101001000',
    lon: 118,
    lat: 33,
  })
})
afterAll(async () => house.stop())

describe('the gazetteer of a city', () => {
  it('knows the places of the directory and what is added, changed and retired, at once', async () => {
    expect(await place('明湖区柳园街道的路灯')).toBe('990101001000')
    expect(await place('清荷苑停水')).toBe('990101001000')
    const { id } = await addName(editor, {
      name: '望舒路',
      aliases: [],
      kind: 'road',
      place: '990102000000',
      lon: null,
      lat: null,
    })
    expect(await place('望舒路积水')).toBe('990102000000')
    const road = { name: '望舒路', aliases: [], kind: 'road' as const, lon: null, lat: null }
    await changeName(editor, { ...road, id, place: '990102001000', active: true })
    expect(await place('望舒路积水')).toBe('990102001000')
    await changeName(editor, { ...road, id, place: '990102001000', active: false })
    expect(await place('望舒路积水')).toBeUndefined()
    expect((await names(editor, { q: '清荷', retired: false, limit: 10 })).rows.map(({ name }) => name)).toEqual([
      '清荷花园',
    ])
    expect((await names(editor, { retired: true, limit: 10 })).rows.map(({ name }) => name)).toEqual(['望舒路'])
  })
  it('is not edited by those who may not, nor with places that do not exist', async () => {
    const name = { name: '松涛公园', aliases: [], kind: 'park' as const, lon: null, lat: null }
    expect(await code(addName(dispatcher, { ...name, place: '990101000000' }))).toBe('platform.not-allowed')
    expect(await code(addName(editor, { ...name, place: '990999000000' }))).toBe('insight.name-place')
    expect(await code(names(dispatcher, { retired: false, limit: 10 }))).toBe('platform.not-allowed')
  })
  it('is filled from a sheet or from JSON lines, every wrong row reported; twice changes nothing', async () => {
    const sheet = bytes(
      '名称,别名,类别,所在地,经度,纬度\n听雨家园,听雨小区、听雨,小区,柳园街道,118.01,33.01\n岚,,小区,柳园街道,,\n',
    )
    const filled = await importGazetteer(editor, { bytes: sheet, mode: 'apply' })
    expect(filled).toMatchObject({ rows: 2, added: 1, applied: true })
    expect(filled.faults).toMatchObject([{ row: 3, field: 'name', code: 'insight.name-length' }])
    expect(await place('听雨小区停电')).toBe('990101001000')
    const lines = bytes(
      '{"name":"锦溪小学","kind":"school","place":"990101001000","aliases":["锦溪学校"]}\nnot json\n{"name":"晴川路","kind":"大路","place":"乌有街道","lon":118}\n',
    )
    expect(await importGazetteer(editor, { bytes: lines, mode: 'check' })).toMatchObject({ added: 1, applied: false })
    const applied = await importGazetteer(editor, { bytes: lines, mode: 'apply' })
    expect(applied.faults.map(({ row, code: what }) => `${row} ${what}`)).toEqual([
      ...['2 insight.name-no-json', '3 insight.name-kind', '3 insight.name-place', '3 insight.name-point'],
    ])
    expect(await importGazetteer(editor, { bytes: lines, mode: 'apply' })).toMatchObject({ same: 1, applied: false })
    expect(await place('锦溪学校门口堵车')).toBe('990101001000')
  })
})

describe('look-alikes at intake', () => {
  it('are kept with their score, and the place is suggested, never written into the case', async () => {
    const [first, second] = [await file(lamp), await file(`您好，${lamp}请尽快处理，谢谢。`)]
    const stranger = await file('孩子学校食堂的饭菜总是凉的，希望改善。')
    await deliver()
    const { rows, place: said } = await lookAlikesOfCase(dispatcher, second)
    expect(rows).toMatchObject([{ number: first, near: 'spot', days: 0, subject: lamp.slice(0, 12) }])
    expect(rows[0]?.score).toBeGreaterThan(0.9)
    expect(said).toMatchObject({ place: '990101001000', name: '清荷花园', lon: 118 })
    expect((await lookAlikesOfCase(dispatcher, first)).rows.map(({ number }) => number)).toEqual([second])
    expect((await lookAlikesOfCase(dispatcher, stranger)).rows).toEqual([])
  })
  it('are found at one spot in other words too', async () => {
    const retold = await file('清荷花园门口路灯坏了好几天，老人晚上回家看不见，物业没有人管。')
    await deliver()
    const { rows } = await lookAlikesOfCase(dispatcher, retold)
    expect(rows).toHaveLength(2)
    expect(rows.every(({ text, score, near }) => text < 0.5 && score > 0.5 && near === 'spot')).toBe(true)
  })
  it('tell neither words nor distance of a protected request, and distances in steps', async () => {
    const [number, second] = [await file(lamp), await file(`${lamp}请处理。`)]
    await deliver()
    const asked = await house.system().reading('insight.suggest', (tx) => idOfNumber(tx, number))
    const found = (secrecy: string) =>
      house.system().transaction('insight.suggest', async (tx) => {
        const line = { other: asked ?? '', score: 0.9, text: 0.9, near: 'spot' as const, metres: 123, days: 0 }
        const cases = [{ ...line, sameClass: true }]
        await tx.run(sql`update casework.cases set secrecy = ${secrecy} where city = ${tx.city} and id = ${asked}`)
        return shown(tx, cases, 3)
      })
    expect(await found('open')).toMatchObject([{ number, metres: 150, subject: lamp.slice(0, 12) }])
    expect(await found('protected')).toMatchObject([{ number, metres: null, subject: null }])
    expect(await found('clue')).toEqual([])
    expect((await lookAlikesOfCase(dispatcher, second)).rows.map((row) => row.number)).not.toContain(number)
  })
  it('are found while somebody types, by whoever may read them', async () => {
    const typing = async (ctx: Ctx) =>
      ctx.reading('insight.suggest', (tx) =>
        lookAlikes(tx, {
          cut: cutMessage({ subject: '', text: lamp }),
          place: null,
          classCode: null,
          at: tx.now,
          limit: 5,
        }),
      )
    expect((await typing(dispatcher)).length).toBeGreaterThanOrEqual(2)
    expect(await typing(await house.post('district-dispatcher', 'subcentre-990101'))).toEqual([])
  })
  it('of protected requests show no words, and clues are not kept at all', async () => {
    const text = '柳园街道幸福超市的工作人员态度恶劣，当面辱骂老人，还把钱扔在地上不肯捡起来。'
    const open = await file(text)
    await file(text, { secrecy: 'protected', contact: { name: '王女士', phone: '13900001111' } })
    await deliver()
    const { rows } = await lookAlikesOfCase(dispatcher, open)
    expect(rows.map(({ subject }) => subject)).toEqual([null])
    const kept = await house.system().transaction('insight.suggest', async (tx) => {
      const caseId = (await idOfNumber(tx, open)) ?? ''
      const { state } = (await heardEvent(tx, { caseId, eventNo: 1 })) ?? {}
      return noteSignature(tx, { ...(state as Request), secrecy: 'clue' })
    })
    expect(kept).toBeNull()
  })
  it('are not suggested again once somebody has said that they are not the same', async () => {
    const text = '松园街道文昌社区二号楼的电梯停了五天，没有人来修，老人上不了楼。'
    const [one, two] = [await file(text), await file(text)]
    await deliver()
    expect((await lookAlikesOfCase(dispatcher, two)).rows).toHaveLength(1)
    await refuseLookAlike(dispatcher, { number: one, other: two })
    expect((await lookAlikesOfCase(dispatcher, one)).rows).toEqual([])
    const id = await house.system().reading('casework.read', (tx) => idOfNumber(tx, two))
    await lookAlikeHandler.handle(house.system(), { caseId: id ?? '', eventNo: 1, type: 'hotline.received' })
    expect((await lookAlikesOfCase(dispatcher, two)).rows).toEqual([])
    const about = { cut: cutMessage({ subject: '', text }), place: null, classCode: null, limit: 5 }
    const others = async (of: { of?: string }) =>
      dispatcher.reading('insight.suggest', (tx) => lookAlikes(tx, { ...about, ...of, at: tx.now }))
    expect(await others({ of: id ?? '' })).toEqual([])
    expect(await others({})).toHaveLength(2)
    expect(await code(refuseLookAlike(dispatcher, { number: one, other: two }))).toBe('insight.no-such-pair')
  })
  it('follow the radius, window and score of the city', async () => {
    expect(await code(setLookAlikeRule(editor, { classCode: '999999', radius: 100, days: 1, atLeast: 1 }))).toBe(
      'insight.no-such-class',
    )
    await setLookAlikeRule(editor, { classCode: '', radius: 100, days: 1, atLeast: 0.5 })
    await house.clock('2026-03-09T01:00:00Z')
    const again = await file(lamp)
    await deliver()
    expect((await lookAlikesOfCase(dispatcher, again)).rows).toEqual([])
  })
})

describe('requests from before', () => {
  it('are read in afterwards, once', async () => {
    plugIn({ processes: [house.desk.process], reactions: [] })
    await setLookAlikeRule(editor, { classCode: '', radius: 500, days: 60, atLeast: 0.5 })
    const text = '竹园街道广场上的音响每晚吵到十一点，孩子没法写作业，打过电话也没有人管。'
    await file(text)
    expect(await readHistory(house.system())).toBeGreaterThan(0)
    expect(await readHistory(house.system())).toBe(0)
    const found = await dispatcher.reading('insight.suggest', (tx) =>
      lookAlikes(tx, { cut: cutMessage({ subject: '', text }), place: null, classCode: null, at: tx.now, limit: 5 }),
    )
    expect(found).toHaveLength(1)
    const [kept] = await house
      .system()
      .reading('insight.suggest', async (tx) =>
        tx.rows<{ n: number }>(sql`select count(*)::int as n from insight.signatures`),
      )
    expect(kept?.n).toBeGreaterThan(7)
  })
})
