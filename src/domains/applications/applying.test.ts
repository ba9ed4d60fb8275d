import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentById } from '#domains/documents'
import { liveVersions, putMatter } from '#domains/matters'
import { sql } from '#platform/db/tx'
import type { Portal } from '#rules/accounts'
import type { MatterVersion } from '#rules/matters'
import { type TestServices, testServices } from '#tests/support/services'
import { atWindow, receiveAtWindow } from './commands/window.ts'
import {
  type Applicant,
  answerDraft,
  applicationView,
  appliedUnderMandates,
  chooseDelivery,
  chooseMaterial,
  closedPayments,
  draftView,
  dropDraft,
  myApplications,
  myDrafts,
  notePayment,
  openDraft,
  payCharge,
  reconcilePayments,
  startDraft,
  submitApplication,
  uploadFile,
  withdrawApplication,
} from './index.ts'
import { receivedHere } from './queries/received-here.ts'
import { windowDrafts } from './queries/window-drafts.ts'

let city: TestServices
let person: Portal
let other: Portal
let versions: readonly MatterVersion[] = []
let keys = 0

beforeAll(async () => {
  city = await testServices()
  person = await city.signedIn('ruolan')
  other = await city.signedIn('qihang')
  versions = await city.system().reading('matters.read', (tx) => liveVersions(tx, { limit: 500 }))
}, 120_000)
afterAll(() => city?.stop())

const matterOf = (name: string): MatterVersion => {
  const found = versions.find(({ body }) => body.name.zh === name)
  if (!found) throw new Error(`no matter ${name}`)
  return found
}
const REPLACEMENT = '社会保障卡补换'
const APPLICATION = '社会保障卡申领'
const FIRE = '公众聚集场所投入使用、营业前消防安全检查'
const signedIn = (signed: Portal): Applicant => ({ signed, visitor: 'browser' })
const begin = (who: Applicant, name: string) =>
  startDraft(city.desk, city.resident, who, { what: { matter: matterOf(name).taskCode }, place: null })
const view = async (who: Applicant, draft: string) => {
  const open = await openDraft(city.desk, city.resident, who, draft)
  return open && draftView(city.resident, who, open)
}
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const scan = { name: 'photo.pdf', bytes: Buffer.from('%PDF-1.4\n% photo\n%%EOF') }

/** Fills in whatever is open, as somebody who hurries. */
async function complete(who: Applicant, draft: string, ctx = city.resident): Promise<void> {
  const open = await openDraft(city.desk, ctx, who, draft)
  if (!open) throw new Error('the draft is gone')
  const { questions, materials } = await draftView(ctx, who, open)
  const blank = questions.filter(({ value, need }) => value === null && need)
  const answers = Object.fromEntries(blank.map(({ term }) => [term.code, term.options[0]?.code ?? '工行']))
  expect(await answerDraft(city.desk, ctx, who, { draft, answers })).toEqual([])
  for (const { doc, state } of materials)
    if (state === 'missing') await uploadFile(city.desk, ctx, who, { draft, doc, file: scan })
  await chooseDelivery(city.desk, ctx, who, { draft, way: 'counter', to: null })
}

async function send(who: Applicant, name: string): Promise<string> {
  const { draft } = await begin(who, name)
  await complete(who, draft)
  keys += 1
  return (await submitApplication(city.desk, city.resident, who, { draft, key: `key ${keys}`, pledged: false })).number
}

describe('a draft', () => {
  it('is begun without an account, and becomes his who signs in', async () => {
    const nobody: Applicant = { signed: null, visitor: 'kiosk' }
    const { draft } = await begin(nobody, APPLICATION)
    expect((await view(nobody, draft))?.questions.find(({ term }) => term.code === 'personName')?.value).toBeNull()
    expect(await view({ signed: null, visitor: 'another' }, draft)).toBeUndefined()
    const known = await view({ signed: person, visitor: 'kiosk' }, draft)
    expect(known?.questions.find(({ term }) => term.code === 'personName')).toMatchObject({ value: '秦若兰' })
    expect(known?.materials.map(({ doc }) => doc)).toContain('passport-photo')
    expect(await view(nobody, draft)).toBeUndefined()
  })

  it('comes back on another device, and opens for nobody else', async () => {
    const [mine] = await myDrafts(city.desk, city.resident, { signed: person, visitor: 'telephone' })
    expect(mine?.draft.title.zh).toBe(APPLICATION)
    expect(await view({ signed: other, visitor: 'kiosk' }, mine?.draft.id ?? '')).toBeUndefined()
    await dropDraft(city.desk, city.resident, signedIn(person), mine?.draft.id ?? '')
    expect(await myDrafts(city.desk, city.resident, signedIn(person))).toEqual([])
  })

  it('keeps what is right, and says what is wrong at its field', async () => {
    const who = signedIn(person)
    const { draft } = await begin(who, REPLACEMENT)
    const answers = { phone: '12', deliveryAddress: '明湖区柳园街道 6 号' }
    expect(await answerDraft(city.desk, city.resident, who, { draft, answers })).toMatchObject([
      { at: 'ask', key: 'phone' },
    ])
    const kept = (await view(who, draft))?.questions.find(({ term }) => term.code === 'deliveryAddress')
    expect(kept).toMatchObject({ value: '明湖区柳园街道 6 号', source: null })
    expect(await code(submitApplication(city.desk, city.resident, who, { draft, key: 'early', pledged: false }))).toBe(
      'applications.not-complete',
    )
    expect(await code(answerDraft(city.desk, city.resident, signedIn(other), { draft, answers }))).toBe(
      'applications.draft-gone',
    )
    await dropDraft(city.desk, city.resident, who, draft)
  })

  it('is sealed in the table', async () => {
    await begin(signedIn(person), REPLACEMENT)
    const rows = await city
      .system()
      .reading('applications.apply', (tx) =>
        tx.rows<{ text: string }>(sql`select d::text || encode(d.sealed, 'escape') as text from applications.drafts d`),
      )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ text }) => /秦若兰|13900000001/.test(text))).toEqual([])
  })
})

describe('a charge', () => {
  it('is paid once, however often the service says so, and a forged word counts for nothing', async () => {
    const number = await send(signedIn(person), REPLACEMENT)
    const [charge] = (await city.caseOf(number)).charges
    expect(charge).toMatchObject({ amount: 1600, state: 'due' })
    const asked = { caseNumber: number, charge: charge?.key ?? '', back: '/x' }
    const { redirect } = await payCharge(city.desk, city.resident, person, asked)
    expect((await payCharge(city.desk, city.resident, person, asked)).redirect).toBe(redirect)
    expect(await code(payCharge(city.desk, city.resident, other, asked))).toBe('applications.not-found')
    const order = redirect.replace('/pay/', '')
    const paid = city.cashier.settle({ order, amount: 1600, paid: true })
    const forged = { ...paid, body: paid.body.replace('1600', '1') }
    expect(await code(notePayment(city.desk, city.resident, forged))).toBe('applications.payment-forged')
    await notePayment(city.desk, city.resident, paid)
    await notePayment(city.desk, city.resident, paid)
    expect((await city.caseOf(number)).charges).toMatchObject([{ state: 'paid' }])
  })

  it('that the service settled without our hearing of it is found by comparison, and goes back after a withdrawal', async () => {
    const number = await send(signedIn(other), REPLACEMENT)
    const charge = (await city.caseOf(number)).charges[0]?.key ?? ''
    const { redirect } = await payCharge(city.desk, city.resident, other, { caseNumber: number, charge, back: '/x' })
    city.cashier.settle({ order: redirect.replace('/pay/', ''), amount: 1600, paid: true })
    await city.until('2026-03-02T02:00:00Z')
    expect(await reconcilePayments(city.desk, city.system())).toBe(1)
    expect((await city.caseOf(number)).charges).toMatchObject([{ state: 'paid' }])
    const request = { caseNumber: number, reason: '不办了，白启航 13900000002', key: 'withdraw' }
    await withdrawApplication(city.desk, city.resident, other, request)
    await city.settle()
    expect((await city.caseOf(number)).charges).toMatchObject([{ state: 'refunded' }])
    const journal = await city
      .system()
      .reading('casework.read', (tx) =>
        tx.one<{ text: string }>(sql`select string_agg(data::text, '') as text from casework.events`),
      )
    expect(journal.text).not.toMatch(/白启航|13900000002/)
  })
})

describe('silence', () => {
  it('counts as acceptance from the day of receipt, with a red card (行政许可法 art. 32)', async () => {
    const number = await send(signedIn(person), APPLICATION)
    const { clock } = await city.caseOf(number)
    await city.until(new Date(Date.parse(clock.tellBy) + 60_000).toISOString())
    const now = await city.caseOf(number)
    expect(now).toMatchObject({ state: 'accepted', mode: 'deemed', acceptedAt: now.openedAt })
    expect(now.cards.map(({ colour }) => colour)).toContain('red')
    const shown = await applicationView(city.resident, person, number)
    expect(shown?.cases[0]?.stations.find(({ state }) => state === 'here')?.name).toBe('审查')
  })
})

describe('a city without a payment service', () => {
  it('opens no order and believes no notice', async () => {
    await expect(closedPayments.open({ order: 'o', amount: 1, name: '', back: '/' })).rejects.toMatchObject({
      refusal: { code: 'applications.payment-closed' },
    })
    const forged = {
      body: city.cashier.settle({ order: city.system().id(), amount: 1, paid: true }).body,
      signature: '',
    }
    expect(await code(notePayment({ ...city.desk, payments: closedPayments }, city.resident, forged))).toBe(
      'applications.payment-forged',
    )
  })
})

describe('the window', () => {
  it('takes an application for somebody: originals seen, its own name on record, the home office decides', async () => {
    const clerk = await city.post('window-clerk', 'shenpi')
    const counter = { holder: person.person.id, agent: null, mandate: null }
    const who = await atWindow(clerk, counter)
    const { draft } = await startDraft(city.desk, clerk, who, {
      what: { matter: matterOf(APPLICATION).taskCode },
      place: null,
    })
    await complete(who, draft, clerk)
    const sent = await receiveAtWindow(city.desk, clerk, {
      ...{ ...counter, draft, key: 'counter', pledged: false, seen: ['passport-photo'] },
    })
    const one = await city.caseOf(sent.number)
    const org = clerk.actor.kind === 'staff' ? clerk.actor.org : ''
    expect(one).toMatchObject({ channel: 'window', acceptance: { receivedAt: org } })
    const photo = one.items.find(({ doc }) => doc === 'passport-photo')
    const paper = await city.system().reading('documents.read', (tx) => documentById(tx, photo?.document ?? ''))
    expect(paper).toMatchObject({ trust: 'B' })
    expect((await applicationView(city.resident, person, sent.number))?.cases).toHaveLength(1)
  })

  it('shows the giver what was sent in under his mandates, and nobody else', async () => {
    const [mine] = await myApplications(city.resident, person)
    const mandate = person.person.id
    // As the owner of the tables: what was sent in may not be changed by the application.
    const owner = new pg.Client({ connectionString: city.database.urls.owner })
    await owner.connect()
    await owner.query('update applications.applications set mandate = $1 where number = $2', [mandate, mine?.number])
    await owner.end()
    expect(await appliedUnderMandates(city.resident, person)).toMatchObject([{ mandate, number: mine?.number }])
    expect(await appliedUnderMandates(city.resident, other)).toEqual([])
    expect(await appliedUnderMandates(city.resident, { ...person, mandate })).toEqual([])
  })

  it('opens and fills in nothing beyond the mandate of a helper', async () => {
    const scope = [matterOf(APPLICATION).baseCode]
    const helper = signedIn({ ...other, acting: person.acting, mandate: person.person.id, scope })
    expect(await code(begin(helper, REPLACEMENT))).toBe('applications.mandate-too-narrow')
    expect(await code(startDraft(city.desk, city.resident, helper, { what: { bundle: 'newborn' }, place: null }))).toBe(
      'applications.mandate-too-narrow',
    )
    const { draft } = await begin(helper, APPLICATION)
    expect((await view(helper, draft))?.questions.some(({ source }) => source !== null)).toBe(true)
    // The same account with a mandate for something else sees neither the draft nor what was sent.
    const elsewhere = { ...helper, signed: { ...helper.signed, scope: ['elsewhere'] } as Portal }
    expect(await view(elsewhere, draft)).toBeUndefined()
    expect(await myDrafts(city.desk, city.resident, elsewhere)).toEqual([])
    expect(await myApplications(city.resident, elsewhere.signed)).toEqual([])
    await dropDraft(city.desk, city.resident, helper, draft)
  })

  it('needs a mandate for a helper, and is for clerks alone', async () => {
    const clerk = await city.post('window-clerk', 'shenpi')
    const helped = { holder: person.person.id, agent: other.person.id, mandate: null }
    expect(await code(atWindow(clerk, helped))).toBe('applications.mandate-needed')
    expect(await code(atWindow(city.resident, { ...helped, agent: null }))).toBe('applications.window-only')
  })

  it('finds again what was begun and not sent, for its own clerk alone, until it is dropped', async () => {
    const clerk = await city.post('window-clerk', 'shenpi')
    const who = await atWindow(clerk, { holder: other.person.id, agent: null, mandate: null })
    const what = { matter: matterOf(APPLICATION).taskCode }
    const { draft } = await startDraft(city.desk, clerk, who, { what, place: null })
    const mine = await windowDrafts(city.desk, clerk)
    expect(mine.find((one) => one.draft === draft)?.holder).toMatchObject({ id: other.person.id, kind: 'person' })
    expect(await windowDrafts(city.desk, city.resident)).toEqual([])
    await dropDraft(city.desk, clerk, who, draft)
    expect((await windowDrafts(city.desk, clerk)).some((one) => one.draft === draft)).toBe(false)
  })

  it('prints receipts of what was taken down, and of nothing that came in elsewhere', async () => {
    const clerk = await city.post('window-clerk', 'shenpi')
    const online = await send(signedIn(person), APPLICATION)
    expect(await receivedHere(clerk, online)).toBeUndefined()
  })
})

describe('a pledge', () => {
  it('stands for a paper, is checked afterwards, and takes the permit with it when it was false', async () => {
    const firm = signedIn(await city.signedIn('qinghe'))
    const { draft } = await begin(firm, FIRE)
    const open = await openDraft(city.desk, city.resident, firm, draft)
    const questions = open?.composed.asked.filter(({ term }) => !(term in (open?.draft.content.answers ?? {}))) ?? []
    const answers = Object.fromEntries(questions.filter(({ need }) => need).map(({ term }) => [term, 400]))
    expect(await answerDraft(city.desk, city.resident, firm, { draft, answers })).toEqual([])
    const asked = { draft, doc: 'fire-safety-rules' }
    expect(await code(chooseMaterial(city.desk, city.resident, firm, { ...asked, way: { kind: 'later' } }))).toBe(
      'applications.not-later',
    )
    await chooseMaterial(city.desk, city.resident, firm, { ...asked, way: { kind: 'pledged' } })
    await complete(firm, draft)
    const sending = { draft, key: 'fire' }
    expect(await code(submitApplication(city.desk, city.resident, firm, { ...sending, pledged: false }))).toBe(
      'applications.pledge-not-given',
    )
    const { number } = await submitApplication(city.desk, city.resident, firm, { ...sending, pledged: true })
    const [clerk, officer, head] = await Promise.all(
      (['unit-clerk', 'officer', 'unit-head'] as const).map((role) => city.post(role, 'xiaofang')),
    )
    if (!clerk || !officer || !head) throw new Error('the fire brigade has nobody')
    for (const { key, state } of (await city.caseOf(number)).items)
      if (state === 'offered') await city.give(clerk, number, { type: 'check-item', key, outcome: 'ok' })
    await city.give(clerk, number, { type: 'accept', mode: 'pledge' })
    const decision = { outcome: 'granted', reasons: '承诺符合要求', basis: '消防法 第十五条' } as const
    await city.give(head, number, { type: 'decide', ...decision })
    await city.settle()
    const result = (await city.caseOf(number)).results[0]?.document ?? ''
    const stateOf = async () => (await city.system().reading('documents.read', (tx) => documentById(tx, result)))?.state
    expect(await stateOf()).toBe('valid')
    await city.give(officer, number, { type: 'check-pledge', outcome: 'broken', finding: '疏散通道被占用' })
    await city.settle()
    expect(await stateOf()).toBe('revoked')
    const row = await city
      .system()
      .reading('applications.report', (tx) =>
        tx.one<{ pledge: string }>(sql`select pledge from applications.case_facts where number = ${number}`),
      )
    expect(row.pledge).toBe('broken')
  })
})

describe('a new standard', () => {
  it('moves a draft on with the differences, and leaves a running case where it is', async () => {
    const who = signedIn(person)
    const running = await send(who, APPLICATION)
    const { draft } = await begin(who, APPLICATION)
    await complete(who, draft)
    const { id, baseCode, place, body } = matterOf(APPLICATION)
    const clock = { ...body.clock, promise: 5 }
    await city
      .system()
      .transaction('matters.edit', (tx) => putMatter(tx, { baseCode, place, org: 'renshe', body: { ...body, clock } }))
    const moved = await view(who, draft)
    expect(moved?.moved.length).toBeGreaterThan(0)
    expect(moved?.questions.find(({ term }) => term.code === 'personName')?.value).toBe('秦若兰')
    expect(await code(submitApplication(city.desk, city.resident, who, { draft, key: 'moved', pledged: false }))).toBe(
      'applications.standard-changed',
    )
    expect((await city.caseOf(running)).matter.version).toBe(id)
  })
})
