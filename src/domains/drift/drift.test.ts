import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveVersion } from '#domains/matters'
import type { Ctx } from '#platform/context'
import type { ApplicationCase } from '#rules/applications'
import { sendRestaurant } from '#tests/support/restaurant'
import { type TestServices, testServices } from '#tests/support/services'
import { closeDrift, ruleDrift } from './commands/close.ts'
import { detect, tellDrift } from './index.ts'
import { board, boardCounts, findingDetail } from './queries/board.ts'

let city: TestServices
let signboard: ApplicationCase

const code = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  )
const open = async (ctx: Ctx) => (await board(ctx, { state: 'open', limit: 100 })).rows

beforeAll(async () => {
  city = await testServices()
  const sent = await sendRestaurant(city, await city.signedIn('qinghe'), 'drift')
  const { number = '' } = sent.cases.find(({ name }) => name === '门头招牌设置许可') ?? {}
  await city.settle()
  signboard = await city.caseOf(number)
})
afterAll(async () => city?.stop())

describe('the drift board', () => {
  it('hears at once of a demand that the published list does not know, and the clock does not', async () => {
    const clerk = await city.post('window-clerk', 'shenpi')
    const before = (await city.caseOf(signboard.number)).clock.tellBy
    const items = [{ cites: null, problem: '请再交一份社区同意证明，联系 13912345678' }]
    await city.give(clerk, signboard.number, { type: 'ask-correction', items })
    await city.settle()
    const after = await city.caseOf(signboard.number)
    expect([after.state, after.clock.tellBy]).toEqual(['received', before])
    const supervisor = await city.post('supervisor', 'centre')
    const [finding] = await open(supervisor)
    expect(finding).toMatchObject({ detector: 'behaviour', element: 'off-list', count: 1, org: signboard.org, age: 0 })
    const { evidence } = await findingDetail(supervisor, finding?.id ?? '')
    expect(evidence).toMatchObject([{ kind: 'case', ref: signboard.number }])
    expect(evidence[0]?.text).toContain('社区同意证明')
    expect(evidence[0]?.text).not.toContain('13912345678')
  })

  it('counts evidence once, and gathers it on the open finding', async () => {
    const told = { taskCode: signboard.matter.taskCode, what: 'asked-for-more', text: '窗口让我再开证明' } as const
    await tellDrift(city.resident, { ...told, key: 'one' })
    await tellDrift(city.resident, { ...told, key: 'one' })
    await tellDrift(city.resident, {
      ...told,
      text: '我叫王小明，身份证 11010519491231002X，也被要求开证明',
      key: 'two',
    })
    const found = (await open(await city.post('supervisor', 'centre'))).filter(({ detector }) => detector === 'people')
    expect(found).toMatchObject([{ element: 'asked-for-more', count: 2 }])
    const { evidence } = await findingDetail(await city.post('supervisor', 'centre'), found[0]?.id ?? '')
    expect(JSON.stringify(evidence)).not.toContain('11010519491231002X')
    expect(await code(tellDrift(city.resident, { ...told, taskCode: 'none', key: 'x' }))).toBe('drift.no-matter')
  })

  it('is seen by its owner, and by no other body', async () => {
    const owner = await city.post('unit-clerk', 'chengguan')
    expect((await open(owner)).length).toBeGreaterThan(0)
    expect(await open(await city.post('unit-clerk', 'gongan'))).toEqual([])
    const [finding] = await open(owner)
    const stranger = await city.post('unit-clerk', 'gongan')
    const closing = { id: finding?.id ?? '', by: 'fix', text: '已经纠正', basis: null } as const
    expect(await code(closeDrift(stranger, closing))).toBe('drift.not-found')
  })

  it('is closed by its owner with a reason, and confirmed by a second person', async () => {
    const owner = await city.post('unit-clerk', 'chengguan')
    const [finding] = (await open(owner)).filter(({ element }) => element === 'off-list')
    const id = finding?.id ?? ''
    expect(await code(closeDrift(owner, { id, by: 'basis', text: '按规定需要', basis: '地方惯例' }))).toBe(
      'drift.basis-missing',
    )
    await closeDrift(owner, { id, by: 'fix', text: '已停止收取社区同意证明', basis: null })
    const city_ = await city.post('supervisor', 'centre')
    await ruleDrift(city_, { id, confirm: false })
    expect((await findingDetail(city_, id)).finding.state).toBe('open')
    await closeDrift(owner, { id, by: 'fix', text: '已停止收取社区同意证明并公示', basis: null })
    await ruleDrift(city_, { id, confirm: true })
    expect((await findingDetail(city_, id)).finding).toMatchObject({ state: 'confirmed', closedBy: 'fix' })
    expect(await code(closeDrift(owner, { id, by: 'fix', text: '再关一次', basis: null }))).toBe('drift.closed-already')
  })

  it('finds nothing in lawful versions, and says so by place', async () => {
    expect(await detect(city.system())).toBe(0)
    const counts = await boardCounts(await city.post('supervisor', 'centre'))
    expect(counts.reduce((sum, { open: standing }) => sum + standing, 0)).toBe(1)
    const version = await city
      .system()
      .reading('matters.read', (tx) => liveVersion(tx, { taskCode: signboard.matter.taskCode }))
    expect(counts.map(({ place }) => place)).toContain(version?.place)
  })
})
