import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDocuments } from '#domains/documents'
import { type Refusal, Refused } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { keysOf } from '#platform/crypto/keys'
import { CITY, staff, type TestHouse, testHouse } from '#tests/support/ctx'
import { demoCity, seedCity } from '../../seed/demo.ts'
import { seedServices } from '../../seed/services/seed.ts'
import {
  discardBundle,
  reviewBundle,
  saveBundle,
  startBundle,
  submitBundle,
  suspendBundle,
} from './commands/edit-bundle.ts'
import { openShare, ownShares, revokeShare, shareMap } from './commands/share-map.ts'
import { bundleByCode, bundleView, createBundleDesk, liveBundles, planFor } from './index.ts'
import { editorBundles } from './queries/bundles.ts'
import type { BundleBody } from './rules/index.ts'

let house: TestHouse
let editor: Ctx
let approver: Ctx
const desk = createBundleDesk({ keys: keysOf(new Uint8Array(32).fill(3)) })
const holder = '01900000-0000-7000-8000-0000000000f1'
const account = '01900000-0000-7000-8000-0000000000a9'

beforeAll(async () => {
  house = await testHouse()
  await house.clock('2026-11-20T06:00:00Z')
  await systemCtx(house.source, '000000', 'seed').transaction('documents.edit-types', seedDocuments)
  await seedCity(house.system(), { ...demoCity, streets: [1], villages: { streets: 0, each: 0 } })
  await seedServices(house.system())
  const reads = ['matters.read', 'documents.own']
  editor = house.as(staff({ may: ['bundles.edit', ...reads] }))
  approver = house.as(
    staff({ user: '01900000-0000-7000-8000-000000000002', may: ['bundles.edit', 'bundles.approve', ...reads] }),
  )
}, 60_000)
afterAll(() => house.stop())

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  throw new Error('it was not refused')
}

const offered = async (code: string): Promise<BundleBody> =>
  (await editor.reading('matters.read', (tx) => bundleByCode(tx, code)))?.body ?? expect.fail()

describe('a bundle', () => {
  it('comes into force by two people, replaces the version before, and is kept as history', async () => {
    const body = { ...(await offered('credit-repair')), promise: 4 }
    const { id } = await startBundle(editor, { code: 'credit-repair', body })
    expect((await refusal(startBundle(editor, { code: 'credit-repair', body }))).code).toBe('bundles.draft-there')
    await submitBundle(editor, { id })
    expect(
      (await refusal(reviewBundle(house.as(staff({ may: ['bundles.approve'] })), { id, publish: true, note: null })))
        .code,
    ).toBe('bundles.own-text')
    await house.clock('2026-11-23T02:00:00Z')
    expect(await reviewBundle(approver, { id, publish: true, note: null })).toMatchObject({ no: 2, state: 'live' })
    expect((await offered('credit-repair')).promise).toBe(4)
    const before = await editor.reading('matters.read', (tx) => bundleByCode(tx, 'credit-repair', '2026-11-21'))
    expect([before?.no, before?.body.promise]).toEqual([1, 3])
  })

  it('is given back with a reason, saved under the version that was read, and thrown away', async () => {
    const body = await offered('utilities')
    const { id } = await startBundle(editor, { code: 'utilities', body })
    await submitBundle(editor, { id })
    expect((await refusal(reviewBundle(approver, { id, publish: false, note: null }))).field).toBe('note')
    const { revision } = await reviewBundle(approver, { id, publish: false, note: '请补充牵头部门意见' })
    await saveBundle(editor, { id, revision, body: { ...body, promise: 5 } })
    expect((await refusal(saveBundle(editor, { id, revision, body }))).code).toBe('bundles.changed-meanwhile')
    await discardBundle(editor, { id })
    expect((await editorBundles(editor)).filter(({ code }) => code === 'utilities').map(({ no }) => no)).toEqual([1])
  })

  it('is not submitted while it cannot be kept or leads nowhere', async () => {
    const body = await offered('listing')
    const wrong = { ...body, promise: 1, goals: [...body.goals, { matter: '990199999999' }], lead: 'nobody' }
    const { id } = await startBundle(editor, { code: 'listing', body: wrong })
    expect((await refusal(submitBundle(editor, { id }))).facts).toMatchObject({
      count: 3,
      faults: ['lead lead', 'goals defect-no-matter', 'promise promise-short'],
    })
    await discardBundle(editor, { id })
  })

  it('can be suspended, and is then offered to nobody', async () => {
    const all = await editorBundles(editor)
    const { id } = all.find(({ code }) => code === 'bankruptcy') ?? expect.fail()
    await suspendBundle(approver, { id, suspend: true, note: '系统升级' })
    const codes = (await editor.reading('matters.read', liveBundles)).map(({ code }) => code)
    expect(codes).not.toContain('bankruptcy')
    expect((await refusal(planFor(editor, { bundle: 'bankruptcy' }))).kind).toBe('missing')
    await suspendBundle(approver, { id, suspend: false, note: null })
    expect(await bundleView(editor, { code: 'bankruptcy', holder: null })).not.toBeNull()
  })

  it('is planned for a place with what that place makes lighter', async () => {
    const place = `${Number(CITY) + 1}001000`
    const goals = [{ matter: '990101003000' }]
    const [city, street] = [await planFor(editor, { goals }), await planFor(editor, { goals, place })]
    expect([city.matters.at(-1)?.ends, street.matters.at(-1)?.ends]).toEqual([5, 2])
  })

  it('is compared with its own matters of before, and only with those the situation needs', async () => {
    const view = await bundleView(editor, { code: 'newborn', holder: null, facts: { motherInsured: false } })
    expect(view?.plan.matters.length).toBe(6)
    expect(view?.before).toMatchObject({ documents: 21, trips: 9 })
    expect(view?.saved.trips).toBe(100)
  })
})

describe('a link to the map', () => {
  it('opens what it was made for, is counted, and ends by itself', async () => {
    const { token } = await shareMap(desk, editor, { holder, account, label: '代办', days: 7 })
    expect(await openShare(desk, editor, { token })).toMatchObject({ holder })
    expect((await ownShares(desk, editor, { holder }))[0]).toMatchObject({ uses: 1, token })
    await house.clock('2026-12-05T02:00:00Z')
    expect(await openShare(desk, editor, { token })).toBeNull()
    expect((await ownShares(desk, editor, { holder }))[0]).toMatchObject({ uses: 1, token: null })
  })

  it('is worth nothing when altered, made with another key or taken back', async () => {
    const { id, token } = await shareMap(desk, editor, { holder, account, label: '代办', days: 90 })
    const other = createBundleDesk({ keys: keysOf(new Uint8Array(32).fill(4)) })
    expect(await openShare(other, editor, { token })).toBeNull()
    expect(await openShare(desk, editor, { token: `${token.slice(0, 40)}AAAA${token.slice(44)}` })).toBeNull()
    expect(await openShare(desk, editor, { token: 'x' })).toBeNull()
    expect((await refusal(revokeShare(editor, { id, holder: account }))).kind).toBe('missing')
    await revokeShare(editor, { id, holder })
    expect(await openShare(desk, editor, { token })).toBeNull()
  })

  it('holds for 90 days at most', async () => {
    expect((await refusal(shareMap(desk, editor, { holder, account, label: '代办', days: 91 }))).field).toBe('days')
    expect((await refusal(shareMap(desk, editor, { holder, account, label: ' ', days: 9 }))).field).toBe('label')
  })
})
