import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { board, deliverOutbox, runDue, viewerOf, visibleCase } from '#domains/casework'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { RoleCode } from '#rules/directory'
import type { Request } from '#rules/hotline'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { attachToCase } from '../casework/commands/attach-file.ts'
import { giveCommand } from '../casework/commands/give-command.ts'
import { caseDetail } from '../casework/queries/case-detail.ts'
import {
  addToRequest,
  type FileRequest,
  fileRequest,
  rateRequest,
  sendMessage,
  trackRequest,
  withdrawRequest,
} from './index.ts'
import type { StaffCommand } from './process/command-schema.ts'
import { callerHistory } from './queries/call-desk.ts'
import { dailyReport } from './queries/report.ts'
import { reportSheet } from './queries/report-sheet.ts'
import { suggestClass } from './queries/suggest-class.ts'
import { suggestUnit } from './queries/suggest-unit.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
})
afterAll(async () => house.stop())

const NAME = '司徒测试乙'
const PHONE = '13899990077'
const noise: FileRequest = {
  channel: 'web',
  kind: 'complaint',
  subject: '工地夜间施工',
  text: `工地凌晨施工，噪音扰民。请联系${PHONE}，我是${NAME}。`,
  place: '990101001000',
  contact: { name: NAME, phone: PHONE, address: '测试小区9栋901' },
  mayContact: true,
}
const because = { code: 'test', text: '说明原因' }

const file = (change: Partial<FileRequest> = {}) => fileRequest(house.desk, house.resident, { ...noise, ...change })
async function give(role: RoleCode, org: string, number: string, command: StaffCommand): Promise<string> {
  const given = await giveCommand(await house.post(role, org), { number, command, key: undefined })
  return given.state
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** A photo that the district's clerk puts to the request, as evidence of a reply. */
async function photo(number: string): Promise<string> {
  const blobs = { put: async () => 'f'.repeat(64), get: async () => picture }
  const file = { name: '现场.png', bytes: picture }
  const clerk = await house.post('unit-clerk', 'district-990101')
  return (await attachToCase(clerk, blobs, { number, file, audience: 'all', purpose: 'evidence' })).id
}

/** From the receipt to the unit that the catalogue names. */
async function sendOut(number: string, ctx?: Ctx): Promise<string> {
  const desk = ctx ?? (await house.post('dispatcher', 'centre'))
  const say = (command: StaffCommand) => giveCommand(desk, { number, command, key: undefined })
  await say({ type: 'classify', classCode: '040101', urgency: null, demand: null, statutory: null })
  await say({ type: 'register' })
  const [unit] = await suggestUnit(desk, { class: '040101', place: '990101001000' })
  if (!unit) throw new Error('the catalogue is silent')
  await say({ type: 'dispatch', lead: unit.org, assists: [], catalogueRow: unit.row, deviation: null })
  return unit.org
}

describe('from the receipt to the closing', () => {
  it('classes and units are suggested with the words and the clause', async () => {
    const desk = await house.post('dispatcher', 'centre')
    const [first] = await suggestClass(desk, { subject: noise.subject, text: noise.text })
    expect(first).toMatchObject({ code: '040101', pathZh: ['生态环境', '噪声', '施工噪声'] })
    expect(first?.words.length).toBeGreaterThan(0)
    const [near] = await suggestUnit(desk, { class: '040101', place: '990101001000' })
    const [wide] = await suggestUnit(desk, { class: '040101', place: null })
    expect(near).toMatchObject({ name: '云泽市明湖区人民政府', clause: expect.stringContaining('属地') })
    expect(wide?.name).toContain('生态环境局')
  })

  it('the district signs, replies, the centre reviews, the resident says it is solved', async () => {
    const { number, queryCode } = await file()
    await sendOut(number)
    const district = 'district-990101'
    const lead = async (command: StaffCommand) => give('unit-clerk', district, number, command)
    expect(await lead({ type: 'sign', task: null })).toBe('in-hand')
    await addToRequest(house.desk, house.resident, {
      number,
      code: queryCode,
      text: '昨晚又施工了，我的电话13899990099。',
    })
    const elsewhere = (await file()).number
    await sendOut(elsewhere)
    for (const strange of ['01900000-0000-7000-8000-000000000009', await photo(elsewhere)]) {
      const draft = {
        type: 'submit-draft' as const,
        text: '已办。',
        evidence: [strange],
        evidenceKinds: ['photo' as const],
      }
      await expect(lead(draft)).rejects.toMatchObject({
        refusal: { code: 'hotline.unknown-file', field: 'evidence' },
      })
    }
    await lead({
      type: 'submit-draft',
      text: '已责令停工。',
      evidence: [await photo(number)],
      evidenceKinds: ['photo'],
    })
    await expect(
      give('reviewer', 'centre', number, { type: 'review', ruling: 'pass', ending: 'solved', reason: because }),
    ).rejects.toMatchObject({
      refusal: { facts: { possible: expect.arrayContaining(['comment']) } },
    })
    expect(await give('unit-head', district, number, { type: 'sign-off' })).toBe('replied')
    expect(
      await give('reviewer', 'centre', number, { type: 'review', ruling: 'pass', ending: 'solved', reason: because }),
    ).toBe('reviewed')
    const asked = await trackRequest(house.desk, house.resident, { number, code: queryCode })
    expect(asked).toMatchObject({ state: 'waiting-for-you', canRate: true, replies: [{ text: '已责令停工。' }] })
    const rated = await rateRequest(house.desk, house.resident, {
      number,
      code: queryCode,
      solved: true,
      satisfied: true,
      reason: null,
    })
    expect(rated.state).toBe('closed')
    const ended = await trackRequest(house.desk, house.resident, { number, code: queryCode })
    expect(ended?.stations.every((station) => station.state === 'done')).toBe(true)
    expect(ended?.stations.map((station) => station.name)).toEqual([
      '已收到',
      '已受理',
      '已交办',
      '正在办理',
      '答复您',
      '听您评价',
      '办结',
    ])
  })

  it('an attempt to reach the resident is listed; “unsolved” is looked into by the centre, not asked again', async () => {
    const { number, queryCode } = await file()
    await sendOut(number)
    const lead = (command: StaffCommand) => give('unit-clerk', 'district-990101', number, command)
    await lead({ type: 'sign', task: null })
    await lead({ type: 'contact', channel: 'phone', reached: false, note: '无人接听' })
    const clerk = await house.post('unit-clerk', 'district-990101')
    const { contacts } = await caseDetail(clerk, number)
    expect(contacts).toMatchObject([{ direction: 'out', outcome: 'not-reached', note: '无人接听' }])
    const evidence = [await photo(number)]
    await lead({ type: 'submit-draft', text: '已责令停工。', evidence, evidenceKinds: ['photo'] })
    await give('unit-head', 'district-990101', number, { type: 'sign-off' })
    await give('reviewer', 'centre', number, { type: 'review', ruling: 'pass', ending: 'solved', reason: because })
    const proof = { number, code: queryCode }
    await rateRequest(house.desk, house.resident, { ...proof, solved: false, satisfied: false, reason: '又施工了' })
    const seen = await trackRequest(house.desk, house.resident, proof)
    expect(seen).toMatchObject({ state: 'open', nextStep: expect.stringContaining('热线中心正在核实') })
  })

  it('names places and units that exist, or is told which one does not', async () => {
    const { number } = await file()
    const place = { type: 'correct' as const, subject: null, place: '999999999999', address: null, reason: because }
    await expect(give('agent', 'centre', number, place)).rejects.toMatchObject({
      refusal: { code: 'hotline.unknown-place', field: 'place' },
    })
    await expect(file({ about: { orgs: ['01900000-0000-7000-8000-0000000000ff'] } })).rejects.toMatchObject({
      refusal: { code: 'hotline.unknown-unit', field: 'about.orgs' },
    })
  })

  it('nothing that identifies a protected resident reaches the unit', async () => {
    const { number, queryCode } = await file({ kind: 'report' })
    await sendOut(number)
    await sendMessage(house.desk, house.resident, {
      number,
      code: queryCode,
      text: `补充：我叫${NAME}，微信号wx9001abc。——${NAME}`,
    })
    const clerk = await house.post('unit-clerk', 'district-990101')
    const seen = JSON.stringify(await caseDetail(clerk, number))
    expect(seen).toContain('凌晨施工')
    for (const planted of [NAME, PHONE, '测试小区9栋901', 'wx9001abc']) expect(seen).not.toContain(planted)
    const foreign = await house.post('unit-clerk', 'jiaoyu')
    await expect(caseDetail(foreign, number)).rejects.toMatchObject({ refusal: { kind: 'missing' } })
  })

  it('what turns out to be about conduct is protected from the moment it is classified', async () => {
    const { number } = await file({ text: '窗口工作人员态度恶劣' })
    expect((await stateOf(number)).secrecy).toBe('open')
    const conduct = { type: 'classify' as const, classCode: '130201', urgency: null, demand: null, statutory: null }
    await give('agent', 'centre', number, conduct)
    expect(await stateOf(number)).toMatchObject({ secrecy: 'protected', classCode: '130201' })
  })

  it('the unit complained about never sees it', async () => {
    const accused = await house.org('district-990101')
    const { number } = await file({ about: { orgs: [accused], official: true } })
    const clerk = await house.post('unit-clerk', 'district-990101')
    const found = await clerk.reading('casework.read', (tx) => visibleCase(tx, clerk.actor, number))
    expect(found).toBeUndefined()
    expect(viewerOf(clerk.actor).centre).toBe(false)
    const rows = await clerk.reading('casework.read', (tx) =>
      tx.rows(sql`select number from casework.cases where number = ${number}`),
    )
    expect(rows).toEqual([])
  })

  it('a withdrawal before dispatch closes, and can be given once', async () => {
    const { number, queryCode } = await file()
    const taken = await withdrawRequest(house.desk, house.resident, { number, code: queryCode, reason: null })
    expect(taken.state).toBe('closed')
    await expect(
      withdrawRequest(house.desk, house.resident, { number, code: queryCode, reason: null }),
    ).rejects.toMatchObject({
      refusal: { kind: 'conflict' },
    })
  })
})

describe('two reports of one matter', () => {
  it('are handled together; the second is answered with the first, and closes by its own word', async () => {
    const parent = await file()
    const child = await file({ subject: '同一工地' })
    await sendOut(parent.number)
    const merge = { type: 'merge' as const, parentNumber: parent.number, reason: because }
    expect(await give('dispatcher', 'centre', child.number, merge)).toBe('merged')
    expect((await stateOf(parent.number)).mergedFrom).toHaveLength(1)
    const lead = async (command: StaffCommand) => give('unit-clerk', 'district-990101', parent.number, command)
    await lead({ type: 'sign', task: null })
    await lead({
      type: 'submit-draft',
      text: '已停工。',
      evidence: [await photo(parent.number)],
      evidenceKinds: ['photo'],
    })
    await give('unit-head', 'district-990101', parent.number, { type: 'sign-off' })
    await give('reviewer', 'centre', parent.number, {
      type: 'review',
      ruling: 'pass',
      ending: 'solved',
      reason: because,
    })
    await deliverOutbox(house.system(), house.handlers)
    await deliverOutbox(house.system(), house.handlers)
    const seen = await trackRequest(house.desk, house.resident, { number: child.number, code: child.queryCode })
    expect(seen?.replies.map((reply) => reply.text)).toEqual(['已停工。'])
    expect(seen?.canRate).toBe(true)
    expect(JSON.stringify(seen)).not.toContain(parent.number)
  })

  it('go their own ways again when the merge is undone, on both sides at once', async () => {
    const parent = await file()
    const child = await file({ subject: '另一工地' })
    await give('dispatcher', 'centre', child.number, { type: 'merge', parentNumber: parent.number, reason: because })
    expect(await give('dispatcher', 'centre', child.number, { type: 'unmerge', reason: because })).toBe('received')
    expect((await stateOf(parent.number)).mergedFrom).toEqual([])
  })
})

describe('the desks', () => {
  it('find earlier calls without showing anybody', async () => {
    const agent = await house.post('agent', 'centre')
    const earlier = await callerHistory(house.desk, agent, { phone: `+86 ${PHONE}` })
    expect(earlier.length).toBeGreaterThan(3)
    expect(JSON.stringify(earlier)).not.toContain(PHONE)
    await expect(
      callerHistory(house.desk, await house.post('unit-clerk', 'chengguan'), { phone: PHONE }),
    ).rejects.toMatchObject({
      refusal: { kind: 'forbidden' },
    })
  })

  it('see what is open and late, each as far as his posts reach', async () => {
    await sendOut((await file()).number)
    await house.clock('2026-03-20T01:00:00Z')
    await runDue(house.system())
    const city = await board(await house.post('supervisor', 'centre'))
    expect(city.late).toBeGreaterThan(0)
    expect(city.warned).toBeGreaterThan(0)
    const own = await board(await house.post('unit-head', 'district-990101'))
    expect(own.units.every((unit) => unit.name.includes('明湖区'))).toBe(true)
    expect(own.open).toBeLessThan(city.open)
    const foreign = await board(await house.post('unit-head', 'jiaoyu'))
    expect(foreign).toMatchObject({ open: 0, units: [] })
  })

  it('report by unit and class, on screen and as a spreadsheet', async () => {
    const head = await house.post('centre-head', 'centre')
    const report = await dailyReport(head, { from: '2026-03-01', to: '2026-03-31' })
    expect(report.total.received).toBeGreaterThan(6)
    expect(report.units.find((line) => line.name.includes('明湖区'))).toMatchObject({ inTime: 3, reopened: 0 })
    expect(report.classes.find((line) => line.key === '04')).toMatchObject({ name: '生态环境', solved: 1 })
    const { body, name } = await reportSheet(report, 'zh')
    expect(name).toBe('12345-2026-03-01-2026-03-31.xlsx')
    expect(Buffer.from(body.subarray(0, 2)).toString()).toBe('PK')
    await expect(dailyReport(head, { from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({
      refusal: { field: 'to' },
    })
    await expect(
      dailyReport(await house.post('officer', 'chengguan'), { from: '2026-03-01', to: '2026-03-02' }),
    ).rejects.toMatchObject({
      refusal: { kind: 'forbidden' },
    })
  })
})

async function stateOf(number: string): Promise<Request> {
  const row = await house
    .system()
    .reading('casework.read', (tx) =>
      tx.one<{ facts: { state: Request } }>(sql`select facts from casework.cases where number = ${number}`),
    )
  return row.facts.state
}
