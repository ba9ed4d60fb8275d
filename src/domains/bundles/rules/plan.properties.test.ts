import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactValue } from '#kit/feel'
import { broughtOf, type PlanInput, plan } from './plan.ts'
import { sketch, typesOf } from './sample.ts'

const docs = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8']
const terms = ['t1', 't2', 't3', 't4']
const conditions = [undefined, 't1', 'not(t1)', 't2 = "a"', 't1 or t2 = "b"']

const when = fc.constantFrom(...conditions).map((text) => (text === undefined ? {} : { when: text }))
const need = fc.record({
  doc: fc.constantFrom(...docs),
  necessity: fc.constantFrom('must' as const, 'must' as const, 'optional' as const),
  form: fc.constantFrom('data' as const, 'copy' as const, 'original' as const),
  when,
  later: fc.boolean(),
})
const matter = fc.record({
  needs: fc.uniqueArray(need, { maxLength: 4, selector: ({ doc }) => doc }),
  gives: fc.uniqueArray(fc.constantFrom(...docs), { maxLength: 2 }),
  asks: fc.uniqueArray(fc.constantFrom(...terms), { maxLength: 3 }),
  days: fc.integer({ min: 0, max: 30 }),
  trips: fc.integer({ min: 0, max: 3 }),
})

const input: fc.Arbitrary<PlanInput> = fc
  .record({
    matters: fc.array(matter, { minLength: 1, maxLength: 9 }),
    fetchable: fc.subarray(docs, { maxLength: 3 }),
    goals: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 4 }),
    docGoals: fc.subarray(docs, { maxLength: 2 }),
    wallet: fc.subarray(docs, { maxLength: 3 }),
    own: fc.subarray(docs, { maxLength: 2 }),
    facts: fc.constantFrom<Record<string, FactValue>>({}, { t1: true }, { t1: false, t2: 'b' }, { t2: 'a' }),
  })
  .map(({ matters, fetchable, goals, docGoals, wallet, own, facts }) => ({
    catalogue: matters.map(({ needs, asks, ...rest }, no) =>
      sketch(`m${no}`, {
        ...rest,
        needs: needs.map(({ when: condition, later, ...one }) => ({
          ...one,
          ...condition,
          ...(later ? { laterDays: 5 } : {}),
        })),
        asks: asks.map((term) => ({ term, need: true })),
      }),
    ),
    goals: [
      ...goals.filter((no) => no < matters.length).map((no) => ({ matter: `m${no}` })),
      ...docGoals.map((doc) => ({ doc })),
    ],
    types: typesOf(docs, fetchable),
    terms: new Map(),
    facts,
    wallet: wallet.map((type) => ({ id: `w-${type}`, type })),
    own,
  }))

const versionsOf = (made: ReturnType<typeof plan>) => new Set(made.matters.map(({ version }) => version))

describe('every plan', () => {
  it('covers each need of each of its matters exactly once, from somewhere', () => {
    fc.assert(
      fc.property(input, (given) => {
        const made = plan(given)
        const members = given.catalogue.filter(({ id }) => versionsOf(made).has(id))
        const covered = made.needs.flatMap(({ wantedBy, doc }) => wantedBy.map(({ version }) => `${version} ${doc}`))
        const known = new Set(Object.keys(given.facts))
        const certain = members.flatMap(({ id, body }) =>
          body.needs.filter(({ when: text }) => text === undefined).map(({ doc }) => `${id} ${doc}`),
        )
        expect(covered).toEqual(expect.arrayContaining(certain))
        expect(new Set(covered).size).toBe(covered.length)
        if (known.size === 0) expect(covered.length).toBe(members.flatMap(({ body }) => body.needs).length)
      }),
      { numRuns: 150 },
    )
  })

  it('asks for no document that is held, fetched or made on the way, but for what it renews', () => {
    fc.assert(
      fc.property(input, (given) => {
        const made = plan(given)
        for (const { doc, wantedBy } of broughtOf(made)) {
          expect(given.wallet.map(({ type }) => type)).not.toContain(doc)
          expect(given.types.get(doc)?.fetch).toBeNull()
          for (const { version } of wantedBy) {
            const own = given.catalogue.find(({ id }) => id === version)
            const made_ = given.catalogue.some(
              ({ id, body }) =>
                id !== version && versionsOf(made).has(id) && body.gives.some((give) => give.doc === doc),
            )
            const renews = own?.body.gives.some((give) => give.doc === doc)
            expect(made_ && !renews && !given.own?.includes(doc)).toBe(false)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('asks for nothing more when a document is added to the wallet', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...docs), (given, doc) => {
        const [before, after] = [plan(given), plan({ ...given, wallet: [...given.wallet, { id: 'more', type: doc }] })]
        const asked = (made: ReturnType<typeof plan>) => broughtOf(made).map((one) => one.doc)
        expect(asked(before)).toEqual(expect.arrayContaining(asked(after)))
        expect(before.asks.map(({ term }) => term)).toEqual(expect.arrayContaining(after.asks.map(({ term }) => term)))
        expect(after.matters.length).toBeLessThanOrEqual(before.matters.length)
        expect(after.trips).toBeLessThanOrEqual(before.trips)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every matter behind what it waits for, and is done when the last is done', () => {
    fc.assert(
      fc.property(input, (given) => {
        const made = plan(given)
        const at = new Map(made.matters.map((one) => [one.version, one]))
        const knotted = new Set(made.defects.flatMap((defect) => (defect.kind === 'cycle' ? defect.matters : [])))
        for (const { from, to, soft } of made.edges) {
          const [before, after] = [at.get(from), at.get(to)]
          if (!before || !after) throw new Error('an edge leads to nobody')
          if (knotted.has(before.baseCode) && knotted.has(after.baseCode)) continue
          expect(after.layer).toBeGreaterThanOrEqual(before.layer + (soft ? 0 : 1))
          expect(after.ends).toBeGreaterThanOrEqual(before.ends)
          if (!soft) expect(after.starts).toBeGreaterThanOrEqual(before.ends)
        }
        expect(made.promise).toBe(Math.max(0, ...made.matters.map(({ ends }) => ends)))
      }),
      { numRuns: 150 },
    )
  })

  it('is the same whatever the order of goals, matters and wallet', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = plan({
          ...given,
          goals: [...given.goals].reverse(),
          catalogue: [...given.catalogue].reverse(),
          wallet: [...given.wallet].reverse(),
        })
        expect(turned).toEqual(plan(given))
      }),
      { numRuns: 150 },
    )
  })

  it('gains no matter when all of its matters become goals', () => {
    fc.assert(
      fc.property(input, (given) => {
        const made = plan(given)
        const again = plan({ ...given, goals: made.matters.map(({ baseCode }) => ({ matter: baseCode })) })
        expect(versionsOf(again)).toEqual(versionsOf(made))
      }),
      { numRuns: 150 },
    )
  })
})
