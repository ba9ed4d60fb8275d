import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perform, visibleCase } from '#domains/casework'
import { documentById, usesOf } from '#domains/documents'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { Portal } from '#rules/accounts'
import type { ApplicationCase, Command } from '#rules/applications'
import type { TermValue } from '#rules/documents'
import { type TestServices, testServices } from '#tests/support/services'
import {
  answerDraft,
  applicationView,
  chooseDelivery,
  draftView,
  myApplications,
  noteTaken,
  openDraft,
  rateApplication,
  receiptPdf,
  startDraft,
  submitApplication,
  supplyItems,
  uploadFile,
} from './index.ts'
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

/** What the firm answers: it has its licence, a signboard, two hundred square metres and no sewer of its own. */
const answers: Record<string, TermValue> = {
  hasBusinessLicence: true,
  premisesArea: 200,
  hasSignboard: true,
  drainsToSewer: false,
  signText: '晴禾小馆',
  signWidth: 4,
  signHeight: 1,
  signLights: false,
  foodKinds: ['hot'],
  onlineFood: false,
  foodManager: '白启航',
  staffCount: 6,
  dailyWaste: 20,
  fumeTreatment: 'scrubber',
  taxMode: 'general',
}
const paper = (name: string) => ({ name: `${name}.pdf`, bytes: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF`) })

async function fillIn(who: Portal): Promise<string> {
  const { desk, resident } = city
  const applicant = { signed: who, visitor: 'browser' }
  const { draft } = await startDraft(desk, resident, applicant, { what: { bundle: 'restaurant' }, place: null })
  const view = async () => {
    const open = await openDraft(desk, resident, applicant, draft)
    if (!open) throw new Error('the draft is gone')
    return draftView(resident, applicant, open)
  }
  for (let round = 0; round < 4; round += 1) {
    const { questions } = await view()
    const open = questions.filter(({ value, term }) => value === null && term.code in answers)
    const page = open.map(({ term }) => [term.code, valueFor(term.code, term.options)] as const)
    expect(await answerDraft(desk, resident, applicant, { draft, answers: Object.fromEntries(page) })).toEqual([])
  }
  for (const { doc, state } of (await view()).materials)
    if (state === 'missing') await uploadFile(desk, resident, applicant, { draft, doc, file: paper(doc) })
  await chooseDelivery(desk, resident, applicant, { draft, way: 'download', to: null })
  expect((await view()).faults).toEqual([])
  return draft
}

function valueFor(code: string, options: readonly { code: string }[]): TermValue {
  const value = answers[code]
  const [first] = options
  if (first === undefined) return value ?? ''
  return Array.isArray(value) ? [first.code] : first.code
}

async function give(ctx: Ctx, caseNumber: string, command: Command): Promise<ApplicationCase> {
  return ctx.transaction('casework.read', async (tx) => {
    const found = await visibleCase(tx, ctx.actor, caseNumber)
    if (!found) throw new Error(`${caseNumber} is out of reach`)
    const { state } = found.facts as { state: ApplicationCase }
    const prepared = (await city.desk.process.prepare?.(ctx, tx, state, command)) ?? command
    return (await perform(tx, city.desk.process, found.id, prepared)).state
  })
}

const stateOf = async (caseNumber: string): Promise<ApplicationCase> =>
  city.system().reading('casework.read', async (tx) => {
    const found = await visibleCase(tx, city.system().actor, caseNumber)
    return (found?.facts as { state: ApplicationCase }).state
  })

/** What lies open at a body for a case: the line of an inbox. */
const openTasks = async (caseNumber: string): Promise<readonly { kind: string; code: string }[]> =>
  city.system().reading('casework.read', (tx) =>
    tx.rows(sql`select t.kind, o.code from casework.tasks t join directory.orgs o on o.city = t.city and o.id = t.org
      where t.case_number = ${caseNumber} and t.state in ('ready', 'doing') and t.side = 'officer' order by t.kind`),
  )

const taskOf = async (caseNumber: string, kind: string): Promise<string> =>
  (await stateOf(caseNumber)).tasks.findLast((task) => task.kind === kind && task.finishedAt === null)?.id ?? ''

describe('a firm opens a restaurant, all departments at once', () => {
  it('fills in once, with what registers and account know', async () => {
    const draft = await fillIn(portal)
    const sent = await submitApplication(
      city.desk,
      city.resident,
      { signed: portal, visitor: 'browser' },
      {
        draft,
        key: 'first',
        pledged: false,
      },
    )
    const again = await submitApplication(
      city.desk,
      city.resident,
      { signed: portal, visitor: 'browser' },
      {
        draft,
        key: 'first',
        pledged: false,
      },
    )
    expect(again).toEqual(sent)
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
    console.log(JSON.stringify(codes), JSON.stringify(cases))
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
