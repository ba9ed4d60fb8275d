import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentById, usesOf } from '#domains/documents'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { Portal } from '#rules/accounts'
import type { ApplicationCase, Command } from '#rules/applications'
import type { TermValue } from '#rules/documents'
import { fillInRestaurant, paper } from '#tests/support/restaurant'
import { type TestServices, testServices } from '#tests/support/services'
import {
  applicationView,
  myApplications,
  noteTaken,
  rateApplication,
  receiptPdf,
  submitApplication,
  supplyItems,
} from './index.ts'
import { bundleFigures, figures } from './queries/figures.ts'
import { formOf } from './queries/staff.ts'

let city: TestServices
let portal: Portal
let number = ''
const cases: Record<string, string> = {}

beforeAll(async () => {
  city = await testServices()
  portal = await city.signedIn('qinghe')
}, 120_000)
afterAll(() => city?.stop())

const stateOf = (caseNumber: string): Promise<ApplicationCase> => city.caseOf(caseNumber)

/** What lies open at a body for a case: the line of an inbox. */
const openTasks = async (caseNumber: string): Promise<readonly { kind: string; code: string }[]> =>
  city.system().reading('casework.read', (tx) =>
    tx.rows(sql`select t.kind, o.code from casework.tasks t join directory.orgs o on o.city = t.city and o.id = t.org
      where t.case_number = ${caseNumber} and t.state in ('ready', 'doing') and t.side = 'officer' order by t.kind`),
  )

describe('a firm opens a restaurant, all departments at once', () => {
  it('fills in once, with what registers and account know', async () => {
    const draft = await fillInRestaurant(city, portal)
    const first = () =>
      submitApplication(
        city.desk,
        city.resident,
        { signed: portal, visitor: 'browser' },
        { draft, key: 'first', pledged: false },
      )
    const [sent, again] = await Promise.all([first(), first()])
    const later = await first()
    expect([again, later]).toEqual([sent, sent])
    number = sent.number
    for (const one of sent.cases) cases[one.name] = one.number
    expect(Object.keys(cases)).toContain('食品经营许可（餐饮服务）')
    expect(sent.cases.length).toBeGreaterThanOrEqual(5)
    expect(new Set(sent.cases.map(({ org }) => org)).size).toBeGreaterThanOrEqual(3)
  })

  it('opens a task at the desk of every department', async () => {
    const codes = await Promise.all(
      Object.values(cases).map(async (one) => (await openTasks(one)).map(({ code }) => code)),
    )
    expect(codes.every((found) => found.length > 0)).toBe(true)
    expect(new Set(codes.flat())).toEqual(new Set(['shenpi', 'shichang', 'chengguan', 'huanbao', 'weijian', 'shui']))
  })

  it('gets a receipt with the hashes of everything', async () => {
    const view = await applicationView(city.resident, portal, number)
    expect(view?.cases.length).toBe(Object.keys(cases).length)
    expect(view?.hashes.length).toBeGreaterThan(3)
    const printed = await receiptPdf(city.desk, city.resident, portal, number)
    expect(
      Buffer.from(printed?.body ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await applicationView(city.resident, await city.signedIn('yuanlan'), number)).toBeNull()
    expect((await myApplications(city.resident, portal)).map((line) => line.number)).toContain(number)
  })
})

const at = (time: string): string => `2026-03-${time}:00Z`
const grant = { type: 'decide', outcome: 'granted', reasons: '符合法定条件', basis: '食品安全法 第三十五条' } as const

/** The whole way of a case whose papers are in order. */
async function handle(caseNumber: string, org: string): Promise<void> {
  const [clerk, officer, head] = [
    await city.post('unit-clerk', org),
    await city.post('officer', org),
    await city.post('unit-head', org),
  ]
  await accept(clerk, caseNumber)
  for (const { kind, id } of (await stateOf(caseNumber)).tasks.filter(
    (task) => task.side === 'officer' && !task.finishedAt,
  ))
    if (kind === 'review') await city.give(officer, caseNumber, agree(id))
  await city.give(head, caseNumber, grant)
  await city.settle()
}

const agree = (task: string, officers?: number): Command => ({
  ...{ type: 'finish-step', task, result: 'agree', opinion: '符合要求' },
  ...(officers === undefined ? {} : { officers }),
})

async function accept(clerk: Ctx, caseNumber: string): Promise<void> {
  if (await city.taskOf(caseNumber, 'pre-check'))
    await city.give(clerk, caseNumber, { type: 'pre-check', outcome: 'fit', remarks: null })
  for (const { key, state } of (await stateOf(caseNumber)).items)
    if (state === 'offered')
      await city.give(clerk, caseNumber, { type: 'check-item', key, outcome: 'ok', compared: true })
  const { items } = await stateOf(caseNumber)
  const mode = items.some(({ state, source }) => state === 'later' && source !== 'inherited') ? 'tolerant' : 'normal'
  await city.give(clerk, caseNumber, { type: 'accept', mode })
}

describe('every department handles its part', () => {
  it('one asks for a correction, everything at once, and the firm supplies it', async () => {
    const signboard = cases.门头招牌设置许可 ?? ''
    const clerk = await city.post('window-clerk', 'shenpi')
    const { items } = await stateOf(signboard)
    const drawing = items.find(({ doc }) => doc === 'signboard-drawing')?.key ?? ''
    await city.give(clerk, signboard, {
      type: 'ask-correction',
      items: [
        { cites: { kind: 'need', key: drawing }, problem: '图上没有标明高度，请秦若兰（13900000001）补画' },
        { cites: { kind: 'ask', term: 'signHeight' }, problem: '高度与图不一致' },
      ],
    })
    await city.settle()
    const view = await applicationView(city.resident, portal, signboard)
    const mine = view?.cases.find((one) => one.number === signboard)
    expect(mine?.asked).toHaveLength(2)
    expect(mine?.can.supply).toBe(true)
    expect(JSON.stringify(mine)).not.toMatch(/秦若兰|13900000001/)
    expect((await myApplications(city.resident, portal))[0]?.waitsForYou).toBe(true)
    const supply = (height: TermValue) =>
      supplyItems(city.desk, city.resident, portal, {
        ...{ caseNumber: signboard, wallet: [], key: `supply ${String(height)}` },
        ...{ files: [{ key: drawing, file: paper('new drawing') }], answers: { signHeight: height } },
      })
    expect(await supply('two')).toMatchObject([{ key: 'signHeight' }])
    expect(await supply(2)).toEqual([])
    expect((await stateOf(signboard)).state).toBe('received')
  })

  it('the window accepts by delegation, the department decides and the licence is made', async () => {
    const signboard = cases.门头招牌设置许可 ?? ''
    await city.until(at('03T02:00'))
    await accept(await city.post('window-clerk', 'shenpi'), signboard)
    expect(await openTasks(signboard)).toMatchObject([{ kind: 'review', code: 'chengguan' }])
    await city.give(await city.post('officer', 'chengguan'), signboard, agree(await city.taskOf(signboard, 'review')))
    await city.give(await city.post('unit-head', 'chengguan'), signboard, grant)
    await city.settle()
    const state = await stateOf(signboard)
    const [result] = state.results
    expect(state.state).toBe('decided')
    const licence = await city.system().reading('documents.read', (tx) => documentById(tx, result?.document ?? ''))
    expect(licence).toMatchObject({ trust: 'A', state: 'valid', holder: portal.acting.id, type: 'signboard-permit' })
  })

  it('one extends, one waits for the result of another, and all decide', async () => {
    const food = cases['食品经营许可（餐饮服务）'] ?? ''
    const health = cases.餐饮从业人员健康检查 ?? ''
    const clerk = await city.post('unit-clerk', 'shichang')
    await accept(clerk, food)
    const officer = await city.post('officer', 'shichang')
    await city.give(officer, food, agree(await city.taskOf(food, 'review')))
    await city.give(officer, food, agree(await city.taskOf(food, 'site-visit'), 2))
    const reason = { code: 'complex', text: '现场情况复杂，需要补充核查' }
    await city.give(officer, food, { type: 'request-extension', days: 5, reason })
    await city.give(await city.post('unit-head', 'shichang'), food, {
      type: 'rule-extension',
      ruling: 'granted',
      reason,
    })
    expect((await stateOf(food)).items.find(({ doc }) => doc === 'health-certificate')?.document).toBeNull()
    await handle(health, 'weijian')
    expect((await stateOf(food)).items.find(({ doc }) => doc === 'health-certificate')).toMatchObject({ state: 'ok' })
    await city.give(await city.post('unit-head', 'shichang'), food, grant)
    expect((await stateOf(food)).state).toBe('confirming')
    await city.give(await city.post('unit-head', 'shichang', 1), food, {
      type: 'confirm-decision',
      ruling: 'confirmed',
    })
    await city.settle()
    expect((await stateOf(food)).results).toHaveLength(1)
  })
})

describe('in the end', () => {
  it('the others decide, the firm takes its licence and rates once', async () => {
    for (const [name, org] of [
      ['餐饮服务环境影响登记表备案', 'huanbao'],
      ['餐厨垃圾收运备案', 'chengguan'],
      ['税务信息确认', 'shui'],
    ] as const)
      await handle(cases[name] ?? '', org)
    for (const one of Object.values(cases)) expect((await stateOf(one)).state).toBe('decided')
    const food = cases['食品经营许可（餐饮服务）'] ?? ''
    const [result] = (await stateOf(food)).results
    await noteTaken(city.desk, city.resident, portal, { caseNumber: food, document: result?.document ?? '' })
    expect((await stateOf(food)).state).toBe('handed')
    const rating = { caseNumber: food, grade: 5 as const, reasons: [], text: '秦若兰谢谢大家' }
    await rateApplication(city.desk, city.resident, portal, { ...rating, key: 'rating' })
    await expect(rateApplication(city.desk, city.resident, portal, { ...rating, key: 'again' })).rejects.toMatchObject({
      refusal: { code: 'applications.already-rated' },
    })
  })

  it('the form opens to those who handle the case alone, and each reading is told', async () => {
    const food = cases['食品经营许可（餐饮服务）'] ?? ''
    const fields = await formOf(city.desk, await city.post('officer', 'shichang'), { caseNumber: food })
    const terms = fields.map(({ term }) => term)
    expect(terms).toContain('foodManager')
    expect(terms).not.toContain('signText')
    const code = async (role: 'officer' | 'agent' | 'dispatcher', org: string) =>
      formOf(city.desk, await city.post(role, org), { caseNumber: food }).then(
        () => 'read',
        (error: { refusal: { code: string } }) => error.refusal.code,
      )
    expect(await code('officer', 'chengguan')).toBe('applications.not-found')
    expect(await code('dispatcher', 'hotline')).toBe('applications.form-closed')
    const view = await applicationView(city.resident, portal, number)
    expect(view?.reads).toMatchObject([{ purpose: '审查' }])
    const uses = await city.system().reading('documents.read', (tx) => usesOf(tx, portal.acting.id))
    expect(uses.map(({ purpose }) => purpose)).toContain('申请材料')
  })

  it('nothing of the form stands in journal, header, search, notices or outbox', async () => {
    const planted = /秦若兰|白启航|13900000001|晴禾/
    const rows = await city.system().reading('casework.read', (tx) =>
      tx.rows<{
        of: string
        text: string
      }>(sql`select 'events' as of, string_agg(data::text || actor::text, '') as text from casework.events
        union all select 'cases', string_agg(facts::text || subject, '') from casework.cases
        union all select 'tasks', string_agg(case_subject || coalesce(result, ''), '') from casework.tasks
        union all select 'search', string_agg(words::text, '') from casework.search
        union all select 'messages', string_agg(facts::text, '') from notices.messages
        union all select 'facts', string_agg(f::text, '') from applications.case_facts f
        union all select 'applications', string_agg(a::text, '') from applications.applications a`),
    )
    expect(rows.filter(({ text }) => planted.test(text)).map(({ of }) => of)).toEqual([])
  })

  it('the figures count it, with the cases behind them', async () => {
    const head = await city.post('unit-head', 'shichang')
    const [line] = await figures(head, { by: 'org' })
    expect(line).toMatchObject({ submitted: 1, decided: 1, refused: 0, online: 100, firstTime: 100, inTime: 100 })
    const measured = await bundleFigures(city.system(), { bundle: 'restaurant' })
    expect(measured).toMatchObject({ applications: 1, online: { n: 1, of: 1 } })
    expect(measured.measured.days.cases).toHaveLength(6)
  })
})
