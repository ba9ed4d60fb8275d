import { describe, expect, it } from 'vitest'
import {
  accepted,
  BODIES,
  clerk,
  finish,
  grant,
  granted,
  HOUSE,
  handIn,
  issued,
  need,
  online,
  opening,
  paper,
  RESIDENT,
  reviewer,
  words,
} from '#tests/support/application-scene'
import type { Command } from './commands.ts'

const accept: Command = { type: 'accept', mode: 'normal' }
const supply = (...keys: string[]): Command => ({
  type: 'supply',
  offered: keys.map((key) => paper(key)),
  corrected: [],
})
const law = { law: '行政许可法', article: '第四十五条' }

describe('安阳市政务服务条例 art. 42: pre-check within a working day', () => {
  it('is the first task of what comes online, and the acceptance follows', () => {
    const road = handIn({ of: online })
    expect(road.one.tasks).toMatchObject([{ kind: 'pre-check', dueAt: '2026-03-03T09:00:00.000Z' }])
    const checked = road.does(clerk, { type: 'pre-check', outcome: 'fit', remarks: null })
    expect(checked.one.tasks.at(-1)).toMatchObject({ kind: 'accept', dueAt: '2026-03-09T09:00:00.000Z' })
  })
  it('gives a red card for a late first review', () => {
    const road = handIn({ of: online }).wait('2026-03-04T01:00:00.000Z')
    expect(road.one.cards).toMatchObject([{ colour: 'red', cause: 'late-first-review', org: BODIES.window }])
  })
})

describe('安阳市政务服务条例 art. 24: tolerant acceptance', () => {
  const later = { of: { offered: [paper('identity')], later: ['lease'] } }
  const tolerant: Command = { type: 'accept', mode: 'tolerant' }
  it('accepts at once, with list, time and consequence told; the decision waits', () => {
    const road = handIn(later).does(clerk, tolerant)
    expect(road.one.items.find(({ key }) => key === 'lease')).toMatchObject({
      state: 'later',
      dueAt: '2026-03-09T09:00:00.000Z',
    })
    expect(road.last('accepted').told?.zh).toMatch(/租赁合同，最晚3月9日.*视为撤回/)
    const done = road.does(reviewer, finish(road.task('review')))
    expect(done.one.state).toBe('accepted')
  })
  it('in time: the promise does not move, and a clerk looks at it', () => {
    const road = handIn(later).does(clerk, tolerant)
    const due = road.one.clock.dueAt
    const brought = road.does(RESIDENT, supply('lease'), '2026-03-06T01:00:00.000Z')
    expect(brought.isAsked('supply')).toBe(false)
    const checked = brought.does(clerk, { type: 'check-item', key: 'lease', outcome: 'ok' })
    const ready = checked.does(reviewer, finish(checked.task('review')))
    expect(ready.one).toMatchObject({ state: 'deciding', clock: { dueAt: due } })
  })
  it('not in time: it counts as withdrawn', () => {
    const road = handIn(later).does(clerk, tolerant).wait('2026-03-10T01:00:00.000Z')
    expect(road.one).toMatchObject({ state: 'returned' })
    expect(road.last('returned').told?.zh).toContain('视为撤回')
  })
  it('is only for what the version lets come later, for people in good standing', () => {
    expect(() => handIn({ of: { offered: [paper('lease')], later: ['identity'] } })).toThrow('applications.not-later')
    expect(() => handIn({ ...later, world: { creditExcluded: true } })).toThrow('applications.credit-excluded')
    expect(() => handIn({ ...later, body: { modes: { tolerant: false, pledge: null } } })).toThrow('not-later')
    expect(handIn(later).refusal(clerk, accept)?.code).toBe('applications.other-mode')
  })
})

describe('安阳市政务服务条例 art. 25–27: notify and pledge', () => {
  const pledged = { of: { offered: [paper('identity')], pledged: ['lease'] } }
  const road = () => handIn(pledged).does(clerk, { type: 'accept', mode: 'pledge' })
  const done = () => road().does(reviewer, grant)
  it('is decided on the spot, and checked afterwards', () => {
    expect(road().one).toMatchObject({ state: 'deciding', steps: [{ state: 'void' }] })
    expect(done().one.duty).toMatchObject({ state: 'open', dueAt: '2026-05-28T09:00:00.000Z' })
    expect(done().isAsked('check-pledge')).toBe(true)
  })
  it('may be taken back before the decision', () => {
    expect(road().does(RESIDENT, { type: 'withdraw', reason: null }).one.state).toBe('withdrawn')
  })
  it('broken: first a day to put it right, then revoked with a credit consequence that can be repaired', () => {
    const fix: Command = { type: 'check-pledge', outcome: 'to-fix', finding: '消防通道被占用', days: 10 }
    const fixing = done().does(reviewer, fix)
    expect(fixing.one.duty).toMatchObject({ state: 'open', fixBy: '2026-03-16T09:00:00.000Z' })
    expect(fixing.refusal(reviewer, fix)?.code).toBe('applications.fixing-already')
    const broken = fixing.does(reviewer, { type: 'check-pledge', outcome: 'broken', finding: '仍未整改' })
    expect(broken.one.duty).toMatchObject({ state: 'broken', consequence: '仍未整改' })
    const repaired = broken.does(reviewer, { type: 'repair-credit', reason: '已整改' }, '2026-06-01T01:00:00.000Z')
    expect(repaired.one.duty?.repairedAt).toBe('2026-06-01T01:00:00.000Z')
  })
  it('is not offered where the version has none', () => {
    expect(() => handIn({ ...pledged, body: { modes: { tolerant: true, pledge: null } } })).toThrow('not-pledged')
  })
})

describe('行政许可法 art. 58–59: fees', () => {
  const fees = [
    { key: 'book', name: words('工本费'), amount: 1000, basis: law, reducible: true },
    { key: 'exam', name: words('检验费'), amount: 'area * 10', basis: law, reducible: false, when: 'area > 50' },
  ]
  it('charges what the version charges, and nothing else', () => {
    expect(handIn({ body: { fees } }).one.charges.map(({ key, amount }) => [key, amount])).toEqual([
      ['book', 1000],
      ['exam', 800],
    ])
    expect(() => handIn({ body: { fees }, of: { charges: [{ key: 'book', amount: 1200 }] } })).toThrow('illegal-fee')
    expect(() => handIn({ of: { charges: [{ key: 'extra', amount: 1 }] } })).toThrow('applications.illegal-fee')
  })
  it('issues nothing while a charge is due, and blames nobody for the delay', () => {
    const road = granted({ body: { fees } })
    expect(road.refusal(HOUSE, issued)).toMatchObject({
      code: 'applications.unpaid',
      facts: { keys: ['book', 'exam'] },
    })
    expect(road.wait('2026-04-20T01:00:00.000Z').one.cards).toEqual([])
    const paid = road.does(HOUSE, { type: 'paid', key: 'exam', payment: 'p1' })
    const waive: Command = { type: 'waive-charge', key: 'book', reason: '困难家庭' }
    expect(road.refusal(clerk, { ...waive, key: 'exam' })?.code).toBe('applications.not-reducible')
    const free = paid.does(clerk, waive)
    expect(free.isAsked('pay')).toBe(false)
    expect(free.does(HOUSE, issued).one.results).toHaveLength(1)
  })
  it('gives back what was paid when it ends undecided', () => {
    const road = accepted({ body: { fees } })
      .does(HOUSE, { type: 'paid', key: 'book', payment: 'p1' })
      .does(RESIDENT, { type: 'withdraw', reason: '不办了' })
    expect(road.one.charges[0]?.state).toBe('refunding')
    const late = road.does(HOUSE, { type: 'paid', key: 'exam', payment: 'p2' })
    expect(late.one.charges[1]?.state).toBe('refunding')
    expect(late.does(HOUSE, { type: 'refunded', key: 'exam' }).one.charges[1]?.state).toBe('refunded')
  })
})

describe('how often and how early', () => {
  it('the opening is refused where the form leaves a condition open or brings what nobody asked', () => {
    const needs = [need('identity'), need('gas-proof', { when: 'usesGas' })]
    expect(() => handIn({ body: { needs }, of: { offered: [paper('identity')] } })).toThrow('form-incomplete')
    expect(() => handIn({ of: { offered: [...opening.offered, paper('photo')] } })).toThrow('applications.not-asked')
  })
})
