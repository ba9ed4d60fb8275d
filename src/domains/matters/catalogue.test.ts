import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveVersion,
  liveVersion,
  liveVersions,
  putMatter,
  saveDraft,
  startDraft,
  submitVersion,
} from '#domains/matters'
import type { Ctx } from '#platform/context'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { goodBody } from '#tests/support/matter-body'
import { putDictionary } from '#tests/support/matter-dictionary'
import { cancelMatter, mergeMatters, resumeVersion, splitMatter, suspendVersion } from './commands/end-matter.ts'
import { unschedule } from './commands/review-version.ts'
import { startDueVersions } from './commands/start-due.ts'
import { keepLocal } from './commands/todos.ts'
import { movedDraft, staticDeviations } from './queries/drift.ts'
import { openTodos } from './queries/todos.ts'
import type { MatterBody } from './rules/index.ts'
import { matterByBaseCode, versionById } from './store.ts'

const CITY = '990100000000'
const DISTRICT = '990101000000'
const STREET = '990101001000'
let house: TestHotline
let editor: Ctx
let approver: Ctx

beforeAll(async () => {
  house = await testHotline()
  await house.system().transaction('documents.edit-types', putDictionary)
  editor = await house.post('matter-editor', 'government')
  approver = await house.post('matter-approver', 'shenpi')
})
afterAll(async () => house.stop())

const put = (baseCode: string, body: MatterBody, at: { place?: string; org?: string } = {}) =>
  house
    .system()
    .transaction('matters.edit', (tx) =>
      putMatter(tx, { baseCode, place: at.place ?? CITY, org: at.org ?? 'shichang', body }),
    )
const live = (baseCode: string, place = CITY, day?: string) =>
  house.system().reading('matters.read', (tx) => liveVersion(tx, { baseCode, place, day }))
const version = (id: string) => house.system().reading('matters.read', (tx) => versionById(tx, id))
const matterOf = async (baseCode: string) =>
  (await house.system().reading('matters.read', (tx) => matterByBaseCode(tx, baseCode)))?.id ?? ''
const day = (at: number) => new Date(Date.UTC(2026, 2, 2 + at)).toISOString().slice(0, 10)

/** Writes the next version of what holds and hands it in. */
async function submitted(id: string, change: (body: MatterBody) => MatterBody, by = editor): Promise<string> {
  const draft = await startDraft(by, { from: 'version', version: id })
  const before = await version(id)
  if (!before) throw new Error('no such version')
  const saved = await saveDraft(by, { ...draft, body: change(before.body) })
  await submitVersion(by, saved)
  return draft.id
}
const promised = (promise: number) => (body: MatterBody) => ({ ...body, clock: { ...body.clock, promise } })

describe('the catalogue', () => {
  it('publishes what passes the checks, once, and finds it by place and day', async () => {
    const id = await put('990117002001', goodBody())
    expect(await put('990117002001', goodBody())).toBe(id)
    const found = await live('990117002001', STREET)
    expect(found).toMatchObject({ id, state: 'live', place: CITY, no: 1, from: '2026-03-02', to: null })
    expect(found?.taskCode).toMatch(/^11990100[0-9A-Z]{10}3990117002001$/)
    expect(await live('990117002001', CITY, '2026-03-01')).toBeUndefined()
    await expect(put('990117002002', goodBody({ basis: [] }))).rejects.toMatchObject({
      refusal: { code: 'matters.has-faults', field: 'body.basis' },
    })
  })

  it('takes a version from draft to force by two people, and never by one', async () => {
    const first = await put('990117002003', goodBody())
    const draft = await submitted(first, promised(7))
    const own = await startOwn()
    await expect(approveVersion(approver, { id: own, ruling: 'publish' })).rejects.toMatchObject({
      refusal: { code: 'matters.second-person' },
    })
    await expect(approveVersion(editor, { id: draft, ruling: 'publish' })).rejects.toMatchObject({
      refusal: { kind: 'forbidden' },
    })
    await expect(approveVersion(approver, { id: draft, ruling: 'give-back' })).rejects.toMatchObject({
      refusal: { code: 'matters.reason-missing' },
    })
    expect(await approveVersion(approver, { id: draft, ruling: 'publish' })).toEqual({ id: draft, state: 'live' })
    expect(await live('990117002003')).toMatchObject({ id: draft, no: 2 })
    expect(await version(first)).toMatchObject({ state: 'retired', to: '2026-03-02' })
  })

  async function startOwn(): Promise<string> {
    const first = await put('990117002004', goodBody())
    return submitted(first, promised(6), approver)
  }

  it('keeps what two people type at once apart', async () => {
    const first = await put('990117002005', goodBody())
    const draft = await startDraft(editor, { from: 'version', version: first })
    await saveDraft(editor, { ...draft, body: goodBody({ trips: 0 }) })
    await expect(saveDraft(editor, { ...draft, body: goodBody() })).rejects.toMatchObject({
      refusal: { code: 'matters.changed-meanwhile' },
    })
    await expect(startDraft(editor, { from: 'version', version: first })).rejects.toMatchObject({
      refusal: { code: 'matters.draft-exists' },
    })
  })

  it('starts a version on its day, and can be stopped before', async () => {
    const first = await put('990117002006', goodBody())
    const draft = await submitted(first, promised(6))
    expect(await approveVersion(approver, { id: draft, ruling: 'publish', from: day(3) })).toMatchObject({
      state: 'scheduled',
    })
    expect(await live('990117002006')).toMatchObject({ id: first })
    expect(await live('990117002006', CITY, day(3))).toMatchObject({ id: draft })
    await unschedule(approver, { id: draft })
    expect(await live('990117002006', CITY, day(3))).toMatchObject({ id: first })
    const next = await submitted(first, promised(5))
    await approveVersion(approver, { id: next, ruling: 'publish', from: day(1) })
    await house.clock('2026-03-03T01:00:00Z')
    expect(await live('990117002006')).toMatchObject({ id: next, state: 'scheduled' })
    expect(await startDueVersions(house.system())).toBe(1)
    expect(await startDueVersions(house.system())).toBe(0)
    expect(await live('990117002006')).toMatchObject({ id: next, state: 'live' })
    expect(await version(first)).toMatchObject({ state: 'retired', to: day(1) })
  })

  it('offers nothing where a version is suspended, until it is resumed', async () => {
    const top = await put('990117002007', goodBody())
    const local = await put('990117002007', goodBody({ trips: 0 }), { place: DISTRICT, org: 'district-990101' })
    await suspendVersion(approver, { id: local, reason: '系统升级' })
    expect(await live('990117002007', STREET)).toBeUndefined()
    expect(await live('990117002007')).toMatchObject({ id: top })
    await resumeVersion(approver, { id: local })
    expect(await live('990117002007', STREET)).toMatchObject({ id: local })
  })
})

describe('the levels', () => {
  it('let a lower version be lighter, and refuse one that is heavier with the reason', async () => {
    await put('990117003001', goodBody())
    const district = await house.post('matter-editor', 'district-990101')
    const org = await house.org('district-990101')
    const draft = await startDraft(district, {
      from: 'upper',
      matter: await matterOf('990117003001'),
      place: DISTRICT,
      org,
    })
    const added = { ...goodBody().needs[1], key: 'extra' } as MatterBody['needs'][number]
    const office = goodBody().offices
    const heavy = await saveDraft(district, {
      ...draft,
      body: goodBody({ level: 4, needs: [...goodBody().needs, added] }),
    })
    await expect(submitVersion(district, heavy)).rejects.toMatchObject({
      refusal: { code: 'matters.heavier', field: 'body.needs', facts: { element: '申请材料 extra', upper: '—' } },
    })
    const light = await saveDraft(district, { ...heavy, body: goodBody({ level: 4, trips: 0, offices: office }) })
    await submitVersion(district, light)
    expect(await approveVersion(approver, { id: draft.id, ruling: 'publish' })).toMatchObject({ state: 'live' })
    expect(await live('990117003001', STREET)).toMatchObject({ id: draft.id, place: DISTRICT })
    expect((await live('990117003001', STREET))?.taskCode[18]).toBe('4')
  })

  it('tell the editors below of each change above, with the difference, and show what is heavier since', async () => {
    const top = await put('990117003002', goodBody())
    const local = await put('990117003002', goodBody({ level: 4 }), { place: DISTRICT, org: 'district-990101' })
    const next = await submitted(top, promised(5))
    await approveVersion(approver, { id: next, ruling: 'publish' })
    const todo = await house.system().reading('matters.read', (tx) => openTodos(tx))
    expect(todo).toMatchObject([{ local, upper: next, heavier: 1 }])
    expect(todo[0]?.differences).toMatchObject([{ element: 'clock', kind: 'changed' }])
    const district = await house.post('matter-editor', 'district-990101')
    await expect(keepLocal(district, { todo: todo[0]?.id ?? '', answer: '本区情况特殊' })).rejects.toMatchObject({
      refusal: { code: 'matters.still-heavier' },
    })
    const drift = await house.system().reading('matters.read', staticDeviations)
    expect(drift.find((one) => one.local.id === local)).toMatchObject({
      upper: { id: next },
      deviations: [{ element: 'clock.promise', upper: '5', lower: '8' }],
    })
    const followed = await submitted(local, promised(5), district)
    await approveVersion(approver, { id: followed, ruling: 'publish' })
    expect(await house.system().reading('matters.read', (tx) => openTodos(tx))).toEqual([])
    expect(
      (await house.system().reading('matters.read', staticDeviations)).some(
        (one) => one.local.place === DISTRICT && one.local.baseCode === '990117003002',
      ),
    ).toBe(false)
  })

  it('tell an applicant what changed in his draft', async () => {
    const first = await put('990117003003', goodBody())
    const moved = () => house.system().reading('matters.read', (tx) => movedDraft(tx, { version: first, place: CITY }))
    expect(await moved()).toBeNull()
    const next = await submitted(first, promised(5))
    await approveVersion(approver, { id: next, ruling: 'publish' })
    expect(await moved()).toMatchObject({ to: { id: next }, differences: [{ element: 'clock' }] })
  })
})

describe('the end of a matter', () => {
  it('by splitting comes when the last part begins, and redirects', async () => {
    const whole = await put('990117004001', goodBody())
    const matter = await matterOf('990117004001')
    const { drafts } = await splitMatter(approver, {
      matter,
      into: [{ name: '食品销售许可' }, { name: '餐饮服务许可', baseCode: '990117004002' }],
      reason: '按业态分设',
    })
    for (const [at, id] of drafts.entries()) {
      expect(await live('990117004001')).toMatchObject({ id: whole })
      const draft = await version(id)
      const saved = await saveDraft(editor, {
        id,
        revision: 1,
        body: { ...(draft?.body as MatterBody), name: { zh: `分项${at}`, en: 'part' } },
      })
      await submitVersion(editor, saved)
      await approveVersion(approver, { id, ruling: 'publish' })
    }
    expect(await live('990117004001')).toBeUndefined()
    expect(await version(whole)).toMatchObject({ state: 'cancelled' })
    const moved = await house.system().reading('matters.read', (tx) => movedDraft(tx, { version: whole }))
    expect(moved?.redirects).toHaveLength(2)
  })

  it('by merging into one that holds comes at once; cancelling says where to go', async () => {
    const [a, b] = [await put('990117004003', goodBody()), await put('990117004004', goodBody())]
    const [first, second] = [await matterOf('990117004003'), await matterOf('990117004004')]
    await mergeMatters(approver, { matters: [first], into: { matter: second }, reason: '合并' })
    expect(await version(a)).toMatchObject({ state: 'cancelled' })
    await cancelMatter(approver, { matter: second, reason: '法律修订', instead: [] })
    expect(await version(b)).toMatchObject({ state: 'cancelled', to: '2026-03-03' })
    await expect(cancelMatter(approver, { matter: second, reason: '再次', instead: [] })).rejects.toMatchObject({
      refusal: { code: 'matters.ended' },
    })
    const rows = await house.system().reading('matters.read', (tx) => liveVersions(tx, { limit: 500 }))
    expect(rows.map(({ id }) => id)).not.toContain(b)
  })
})

describe('the reach of an editor', () => {
  it('ends at his own area', async () => {
    const top = await put('990117005001', goodBody())
    const district = await house.post('matter-editor', 'district-990101')
    await expect(startDraft(district, { from: 'version', version: top })).rejects.toMatchObject({
      refusal: { code: 'matters.not-found' },
    })
  })
})
