import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goodBody } from '#tests/support/matter-body'
import type { MatterBody, Need, Step } from './body.ts'
import { compareBurden } from './burden.ts'
import { differences } from './differences.ts'

const basis = { law: '某条例', article: '第一条' }
const words = (zh: string) => ({ zh, en: zh })
const when = fc.constantFrom(undefined, 'a = 1', 'a = 1 and b = 2', 'b = 2 and a = 1', 'b = 2')
const optional = <T extends object>(part: T, condition: string | undefined): T =>
  condition === undefined ? part : { ...part, when: condition }

const need: fc.Arbitrary<Need> = fc
  .record({
    key: fc.constantFrom('x', 'y', 'z'),
    form: fc.constantFrom('original', 'copy', 'data', 'original-or-copy') as fc.Arbitrary<Need['form']>,
    copies: fc.integer({ min: 0, max: 2 }),
    necessity: fc.constantFrom('must', 'optional') as fc.Arbitrary<Need['necessity']>,
    later: fc.constantFrom(undefined, 5, 10),
    standard: fc.constantFrom('一', '二'),
    when,
  })
  .map(({ key, form, copies, necessity, later, standard, when: condition }) =>
    optional(
      {
        key,
        doc: `doc-${key}`,
        form,
        copies,
        necessity,
        basis,
        source: 'applicant' as const,
        standard: words(standard),
        ...(later === undefined ? {} : { laterDays: later }),
      },
      condition,
    ),
  )
const step: fc.Arbitrary<Step> = fc
  .record({ key: fc.constantFrom('s', 't'), allow: fc.integer({ min: 1, max: 3 }), stops: fc.boolean(), when })
  .map(({ key, allow, stops, when: condition }) =>
    optional(
      {
        key,
        kind: 'hearing' as const,
        name: words('听证'),
        after: [],
        needs: [],
        allow,
        ...(stops ? { stops: basis } : {}),
      },
      condition,
    ),
  )
const unique = <T extends { key: string }>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(one, { maxLength: 3, selector: ({ key }) => key })

const body: fc.Arbitrary<MatterBody> = fc
  .record({
    needs: unique(need),
    steps: unique(step),
    promise: fc.integer({ min: 1, max: 3 }),
    trips: fc.integer({ min: 0, max: 1 }),
    tolerant: fc.boolean(),
    pledge: fc.constantFrom(null, 10, 20),
    channels: fc.subarray(['window', 'online'] as const),
    hard: fc.boolean(),
    test: fc.constantFrom('a = 1', 'a = 1 and b = 2'),
    amount: fc.constantFrom(0, 100, 200, 'a * 2'),
    handling: fc.constantFrom('instant', 'promised') as fc.Arbitrary<MatterBody['handling']>,
    range: fc.constantFrom('own', 'all') as fc.Arbitrary<MatterBody['range']>,
    quota: fc.constantFrom(null, words('十户')),
  })
  .map(({ promise, tolerant, pledge, hard, test, amount, ...rest }) =>
    goodBody({
      ...rest,
      clock: { tell: 5, legal: 20, promise, extend: 10, joint: false },
      modes: { tolerant, pledge: pledge === null ? null : { days: pledge, text: words('承诺') } },
      rules: [{ key: 'r', test, say: words('条件'), hard }],
      fees: [{ key: 'f', name: words('工本费'), amount, basis, reducible: false }],
    }),
  )

/** A body made lighter by some of what the order allows, so that chains really occur. */
function lighten(upper: MatterBody, by: readonly number[]): MatterBody {
  const keeps = (no: number): boolean => by[no % by.length] !== 0
  return {
    ...upper,
    needs: upper.needs.filter((_, no) => keeps(no)).map((one) => (keeps(3) ? one : { ...one, form: 'data' })),
    steps: upper.steps.filter((_, no) => keeps(no + 1)),
    clock: { ...upper.clock, promise: Math.max(1, upper.clock.promise - (by[0] ?? 0)) },
    fees: keeps(2) ? upper.fees : [],
    channels: ['window', 'online', 'mobile'],
    modes: { ...upper.modes, tolerant: true },
    range: 'all',
    handling: keeps(4) ? upper.handling : 'instant',
    offices: [],
    complaintPhone: String(by[0]),
  }
}
const steps = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 })

describe('the burden order', () => {
  it('finds a body no heavier than itself', () => {
    fc.assert(fc.property(body, (one) => void expect(compareBurden(one, one)).toEqual([])))
  })
  it('reaches through the levels: lighter than lighter is lighter', () => {
    fc.assert(
      fc.property(body, steps, steps, (upper, first, second) => {
        const middle = lighten(upper, first)
        const lower = lighten(middle, second)
        expect(compareBurden(upper, middle)).toEqual([])
        expect(compareBurden(middle, lower)).toEqual([])
        expect(compareBurden(upper, lower)).toEqual([])
      }),
    )
  })
  it('reaches through the levels for any three that differ in one part', () => {
    const one = fc.oneof(
      need.map((part) => goodBody({ needs: [{ ...part, key: 'x', doc: 'x' }] })),
      step.map((part) => goodBody({ steps: [{ ...part, key: 's' }] })),
      fc
        .constantFrom(0, 100, 200, 'a * 2', 'a * 3')
        .map((amount) => goodBody({ fees: [{ key: 'f', name: words('工本费'), amount, basis, reducible: false }] })),
    )
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        if (compareBurden(a, b).length === 0 && compareBurden(b, c).length === 0)
          expect(compareBurden(a, c)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
  it('refuses an added material, whatever the rest', () => {
    fc.assert(
      fc.property(body, (upper) => {
        const added: Need = { ...(goodBody().needs[1] as Need), key: 'added' }
        const found = compareBurden(upper, { ...upper, needs: [...upper.needs, added] })
        expect(found).toMatchObject([{ element: 'needs', key: 'added', code: 'added', upper: '' }])
      }),
    )
  })
  it('names the element with both values', () => {
    const upper = goodBody()
    const lower = goodBody({
      clock: { ...upper.clock, promise: 10 },
      trips: 2,
      needs: upper.needs.map((one) => (one.key === 'plan' ? { ...one, copies: 3 } : one)),
      rules: upper.rules.map((one) => ({ ...one, test: 'floorArea >= 8 and hasOpenFire = false' })),
      channels: ['window'],
      gives: [],
    })
    expect(compareBurden(upper, lower).map(({ element, key, code }) => [element, key, code])).toEqual([
      ['gives', null, 'changed'],
      ['rules', 'area', 'heavier'],
      ['needs', 'plan', 'heavier'],
      ['clock.promise', null, 'heavier'],
      ['trips', null, 'heavier'],
      ['channels', 'online', 'taken-away'],
    ])
    expect(compareBurden(upper, lower)).toContainEqual({
      element: 'clock.promise',
      key: null,
      code: 'heavier',
      upper: '8',
      lower: '10',
    })
  })
  it('leaves address, hours and telephone free', () => {
    const upper = goodBody()
    const lower = goodBody({ offices: [], complaintPhone: '1', keywords: [], questions: [], level: 4, fourEyes: true })
    expect(compareBurden(upper, lower)).toEqual([])
  })
  it('lets a concession only grow', () => {
    const later = (days: number | undefined) =>
      goodBody({
        needs: goodBody().needs.map(({ laterDays: _, ...one }) =>
          one.key === 'plan' && days !== undefined ? { ...one, laterDays: days } : one,
        ),
      })
    expect(compareBurden(later(10), later(15))).toEqual([])
    expect(compareBurden(later(10), later(5))).toHaveLength(1)
    expect(compareBurden(later(10), later(undefined))).toHaveLength(1)
  })
})

describe('differences', () => {
  it('of a body with itself are none, and none come from the order of keys', () => {
    fc.assert(
      fc.property(body, (one) => {
        const shuffled = Object.fromEntries(Object.entries(one).reverse()) as unknown as MatterBody
        expect(differences(one, shuffled)).toEqual([])
      }),
    )
  })
  it('are found wherever two bodies differ', () => {
    fc.assert(
      fc.property(body, body, (a, b) => {
        const alike = JSON.stringify(a) === JSON.stringify(b)
        expect(differences(a, b).length === 0).toBe(alike)
      }),
    )
  })
  it('are told element by element in both languages', () => {
    const before = goodBody()
    const after = goodBody({
      clock: { ...before.clock, promise: 5 },
      needs: before.needs.slice(0, 2),
      fees: [{ key: 'card', name: words('工本费'), amount: 1000, basis, reducible: true }],
    })
    const names = { doc: (code: string) => ({ zh: `【${code}】`, en: code }) }
    expect(differences(before, after, names)).toEqual([
      {
        element: 'needs',
        label: { zh: '申请材料', en: 'materials' },
        kind: 'removed',
        key: 'fire',
        before: {
          zh: '【fire-check】，原件或复印件，1 份，必要 载明场所地址 [hasOpenFire = true]',
          en: 'fire-check, original or copy, 1 copies, required names the address [hasOpenFire = true]',
        },
        after: null,
      },
      {
        element: 'clock',
        label: { zh: '办理时限', en: 'time limits' },
        kind: 'changed',
        key: null,
        before: {
          zh: '法定 20、承诺 8、延长 10、一次告知 5 个工作日',
          en: 'by law 20, promised 8, extension 10, told within 5 working days',
        },
        after: {
          zh: '法定 20、承诺 5、延长 10、一次告知 5 个工作日',
          en: 'by law 20, promised 5, extension 10, told within 5 working days',
        },
      },
      {
        element: 'fees',
        label: { zh: '收费', en: 'fees' },
        kind: 'added',
        key: 'card',
        before: null,
        after: { zh: '工本费 ¥10.00', en: '工本费 ¥10.00' },
      },
    ])
  })
})
