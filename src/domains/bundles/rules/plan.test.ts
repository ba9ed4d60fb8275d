import { describe, expect, it } from 'vitest'
import { type Goal, type PlanInput, plan } from './plan.ts'
import { type Sketch, sketch, typesOf } from './sample.ts'

const docs = ['licence', 'proof', 'food', 'sign', 'photo', 'card']

function planned(matters: Readonly<Record<string, Sketch>>, input: Partial<PlanInput> & { fetchable?: string[] } = {}) {
  const catalogue = Object.entries(matters).map(([code, one]) => sketch(code, one))
  const goals: readonly Goal[] = input.goals ?? catalogue.map(({ baseCode }) => ({ matter: baseCode }))
  return plan({
    catalogue,
    types: typesOf(docs, input.fetchable),
    terms: new Map(),
    facts: {},
    wallet: [],
    ...input,
    goals,
  })
}
const codes = ({ matters }: ReturnType<typeof plan>) => matters.map(({ baseCode }) => baseCode)

describe('the plan for somebody who wants several things', () => {
  it('adds what produces a document that is missing, and asks for it nowhere', () => {
    const found = planned(
      { 'a-register': { gives: ['licence'], needs: ['proof'] }, 'b-food': { needs: ['licence'], gives: ['food'] } },
      { goals: [{ matter: 'b-food' }] },
    )
    expect(found.matters.map(({ baseCode, why, layer }) => [baseCode, why, layer])).toEqual([
      ['a-register', 'prerequisite', 0],
      ['b-food', 'goal', 1],
    ])
    expect(found.needs.map(({ doc, from }) => [doc, from])).toEqual([
      ['licence', 'inherited'],
      ['proof', 'applicant'],
    ])
    expect(found.edges).toEqual([{ from: 'v-a-register', to: 'v-b-food', soft: false, doc: 'licence' }])
  })

  it('leaves the prerequisite out when the wallet, a register or the applicant has the document', () => {
    const matters = { register: { gives: ['licence'] }, food: { needs: ['licence'] } }
    const goals = [{ matter: 'food' }]
    const wallet = planned(matters, { goals, wallet: [{ id: 'd1', type: 'licence' }] })
    expect([codes(wallet), wallet.needs[0]]).toMatchObject([['food'], { from: 'wallet', document: 'd1' }])
    expect(planned(matters, { goals, fetchable: ['licence'] }).needs[0]).toMatchObject({ from: 'fetch' })
    expect(planned(matters, { goals, own: ['licence'] })).toMatchObject({
      matters: [{ baseCode: 'food' }],
      needs: [{ doc: 'licence', from: 'applicant' }],
    })
  })

  it('asks once for what two matters want, in the strictest form', () => {
    const found = planned({
      a: { needs: [{ doc: 'proof', key: 'a1', form: 'copy', copies: 2, necessity: 'optional', laterDays: 5 }] },
      b: { needs: [{ doc: 'proof', key: 'b1', form: 'original' }] },
    })
    expect(found.needs).toEqual([
      {
        doc: 'proof',
        key: 'b1',
        form: 'original',
        copies: 2,
        necessity: 'must',
        from: 'applicant',
        wantedBy: [
          { version: 'v-a', key: 'a1' },
          { version: 'v-b', key: 'b1' },
        ],
      },
    ])
  })

  it('asks once for a field that two forms have, while it is open with both conditions', () => {
    const asks = (when?: string) => [{ term: 'area', need: true, ...(when === undefined ? {} : { when }) }]
    const matters = { a: { asks: asks('kind = "x"') }, b: { asks: asks('kind = "y"') } }
    expect(planned(matters).asks).toEqual([
      { term: 'area', need: true, when: '(kind = "x") or (kind = "y")', wantedBy: ['v-a', 'v-b'], known: null },
    ])
    expect(planned(matters, { facts: { kind: 'x' } }).asks).toEqual([
      { term: 'area', need: true, wantedBy: ['v-a'], known: null },
    ])
    expect(planned(matters, { facts: { kind: 'z' } }).asks).toEqual([])
  })

  it('counts what is not known yet as needed', () => {
    const matters = { a: { needs: [{ doc: 'proof', when: 'rented' }] } }
    expect(planned(matters).needs[0]).toMatchObject({ doc: 'proof', when: 'rented' })
    expect(planned(matters, { facts: { rented: true } }).needs[0]).not.toHaveProperty('when')
    expect(planned(matters, { facts: { rented: false } }).needs).toEqual([])
  })

  it('takes the longest path, and lets a later document run beside', () => {
    const food = (laterDays?: number) => ({
      needs: [{ doc: 'licence', ...(laterDays === undefined ? {} : { laterDays }) }],
      days: 10,
    })
    expect(planned({ a: { gives: ['licence'], days: 3 }, b: food() }).promise).toBe(13)
    const soft = planned({ a: { gives: ['licence'], days: 3 }, b: food(5) })
    expect([soft.promise, soft.edges[0]?.soft, soft.matters.map(({ layer }) => layer)]).toEqual([10, true, [0, 0]])
    expect(planned({ a: { gives: ['licence'], days: 30 }, b: food(5) }).promise).toBe(30)
  })

  it('tells one visit instead of many, and none where nobody has to come', () => {
    expect(planned({ a: { trips: 2 }, b: { trips: 1 } }).trips).toBe(1)
    expect(planned({ a: {}, b: {} }).trips).toBe(0)
  })

  it('counts a document goal as reached once it is in the wallet', () => {
    const matters = { register: { gives: ['licence'] } }
    expect(planned(matters, { goals: [{ doc: 'licence' }] }).matters).toMatchObject([{ why: 'goal' }])
    expect(planned(matters, { goals: [{ doc: 'licence' }], wallet: [{ id: 'd', type: 'licence' }] })).toMatchObject({
      matters: [],
      reached: ['licence'],
    })
  })

  it('gives whoever shows the licence the one that a change of it makes, and asks the change for the old one', () => {
    const found = planned(
      { change: { needs: ['licence'], gives: ['licence'] }, tax: { needs: ['licence'] } },
      { wallet: [{ id: 'old', type: 'licence' }] },
    )
    expect(found.needs.map(({ from, wantedBy }) => [from, wantedBy[0]?.version])).toEqual([
      ['inherited', 'v-tax'],
      ['wallet', 'v-change'],
    ])
  })

  it('chooses no producer that the facts bar', () => {
    const bar = { rules: [{ key: 'r', test: 'local', say: { zh: '限本市', en: 'local' }, hard: true }] }
    const matters = { a: { ...bar, gives: ['card'] }, b: { gives: ['card'], needs: ['photo'] }, c: { needs: ['card'] } }
    const goals = [{ matter: 'c' }]
    expect(codes(planned(matters, { goals }))).toEqual(['a', 'c'])
    expect(codes(planned(matters, { goals, facts: { local: false } }))).toEqual(['b', 'c'])
    expect(planned(matters, { goals: [{ matter: 'a' }], facts: { local: false } }).barred).toMatchObject([{ key: 'r' }])
  })

  it('reports cycles, missing matters and unknown types instead of hanging', () => {
    const found = planned(
      { a: { needs: ['sign'], gives: ['food'] }, b: { needs: ['food'], gives: ['sign'] } },
      { goals: [{ matter: 'a' }, { matter: 'gone' }, { doc: 'moon' }] },
    )
    expect(found.defects).toEqual([
      { kind: 'no-matter', goal: 'gone' },
      { kind: 'no-producer', goal: 'moon' },
      { kind: 'cycle', matters: ['a', 'b'] },
    ])
    expect(planned({ a: { needs: ['nowhere'] } }).defects).toEqual([{ kind: 'unknown-type', doc: 'nowhere' }])
  })

  it('adds up fees on the facts, and says when an answer is missing', () => {
    const fees = [
      {
        key: 'f',
        name: { zh: '费', en: 'fee' },
        amount: 'area * 100',
        basis: { law: '法', article: '1' },
        reducible: false,
      },
    ]
    expect(planned({ a: { fees } }).fees).toMatchObject([{ amount: null }])
    expect(planned({ a: { fees } }, { facts: { area: 30 } }).fees).toMatchObject([{ amount: 3000 }])
  })
})
