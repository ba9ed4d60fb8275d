import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts, FactValue } from '#kit/feel'
import type { DocumentType, Term } from '#rules/documents'
import type { MatterBody, Need } from './body.ts'
import { type Dictionary, type Guide, guide, type Situation } from './guidance.ts'

const law = { law: '云泽市餐饮服务办法', article: '第六条' }
const words = (zh: string) => ({ zh, en: zh })

const need = (key: string, when?: string, more: Partial<Need> = {}): Need => ({
  key,
  doc: key,
  form: 'copy',
  copies: 1,
  necessity: 'must',
  basis: law,
  source: 'applicant',
  standard: words('清晰、在有效期内'),
  ...(when === undefined ? {} : { when }),
  ...more,
})

/** A restaurant's permit: what is asked depends on its size, on gas, and for a chain on its head office. */
const restaurant: MatterBody = {
  name: words('餐饮服务许可'),
  type: '01',
  subject: ['person', 'enterprise'],
  handling: 'promised',
  level: 4,
  power: 1,
  bodyNature: 1,
  basis: [law],
  rules: [
    { key: 'indoors', test: 'fixedPlace = true', say: words('有固定的经营场所'), hard: true, basis: law },
    { key: 'small', test: 'area <= 3000', say: words('面积不超过3000平方米的在本级办理'), hard: false },
  ],
  asks: [
    { term: 'fixedPlace', need: true },
    { term: 'area', need: true },
    { term: 'gas', need: true },
    { term: 'chain', need: true },
    { term: 'headOffice', when: 'chain = true', need: true },
    { term: 'opens', need: false },
  ],
  needs: [
    need('identity'),
    need('lease', 'fixedPlace = true'),
    need('gas-check', 'gas = true'),
    need('fire-check', 'area > 300 or gas = true'),
    need('chain-permit', 'chain = true and headOffice = "elsewhere"', { pledgeDays: 30 }),
    need('plan', undefined, { laterDays: 5 }),
  ],
  steps: [
    { key: 'review', kind: 'review', name: words('审查'), after: [], needs: [], allow: 3 },
    { key: 'visit', kind: 'site-visit', name: words('现场核查'), after: [], needs: [], when: 'area > 300', allow: 5 },
    {
      key: 'test',
      kind: 'testing',
      name: words('检测'),
      after: ['visit'],
      needs: [],
      when: 'gas = true',
      allow: 4,
      stops: law,
    },
    { key: 'sum', kind: 'review', name: words('汇总'), after: ['review', 'test', 'visit'], needs: [], allow: 2 },
  ],
  gives: [{ doc: 'permit' }],
  clock: { tell: 5, legal: 20, promise: 8, extend: 10, joint: false },
  fees: [
    { key: 'copy', name: words('工本费'), amount: 'if area > 300 then 2000 else 1000', basis: law, reducible: false },
  ],
  trips: 0,
  channels: ['window', 'online'],
  delivery: ['download'],
  modes: { tolerant: true, pledge: { days: 30, text: words('承诺') } },
  acceptance: 'window',
  fourEyes: false,
  offices: [],
  complaintPhone: '12345',
  themes: ['entry'],
  keywords: [],
  questions: [],
  range: 'all',
  quota: null,
  intermediary: null,
  note: null,
}

const term = (code: string, type: Term['type'], options: readonly string[] = []): [string, Term] => [
  code,
  {
    code,
    name: words(code),
    hint: null,
    type,
    options: options.map((option) => ({ code: option, name: words(option) })),
    sensitivity: 'open',
    unit: null,
    sources: [],
  },
]
const type = (code: string, fetch: string | null): [string, DocumentType] => [
  code,
  {
    code,
    name: words(code),
    kind: 'other',
    issuer: null,
    fields: [],
    lasts: null,
    fetch,
    licence: null,
    retention: 10,
  },
]
const dictionary: Dictionary = {
  terms: new Map([
    term('fixedPlace', 'yes-no'),
    term('area', 'number'),
    term('gas', 'yes-no'),
    term('chain', 'yes-no'),
    term('headOffice', 'choice', ['here', 'elsewhere']),
    term('opens', 'date'),
  ]),
  types: new Map([type('identity', 'registry'), type('lease', null), type('permit', null)]),
}

const unknown: Situation = { answers: {}, unsure: new Set(), wallet: new Set() }
const told = (answers: Facts, more: Partial<Situation> = {}): Guide =>
  guide(restaurant, { ...unknown, answers, ...more }, dictionary)
const keys = (of: Guide, certainty: string): string[] =>
  of.needs.filter((one) => one.certainty === certainty).map((one) => one.need.key)

const anyAnswers: fc.Arbitrary<Facts> = fc
  .record(
    {
      fixedPlace: fc.boolean(),
      area: fc.integer({ min: 1, max: 5000 }),
      gas: fc.boolean(),
      chain: fc.boolean(),
      headOffice: fc.constantFrom('here', 'elsewhere'),
    },
    { requiredKeys: [] },
  )
  .map((answers): Facts => ({ ...answers }))

describe('a guide', () => {
  it('lists what is certain and what depends while nothing is known', () => {
    const first = told({})
    expect(keys(first, 'certain')).toEqual(['identity', 'plan'])
    expect(keys(first, 'possible')).toEqual(['lease', 'gas-check', 'fire-check', 'chain-permit'])
    expect(first.eligible).toBe('open')
    expect(first.fees[0]?.amount).toBeNull()
  })
  it('asks first what decides most, and what may end the matter counts double', () => {
    // area: rule, step, fee and half of the fire check; fixed place: a hard rule and a lease.
    expect(told({}).question?.code).toBe('area')
    expect(told({ area: 200 }).question?.code).toBe('fixedPlace')
    expect(told({ area: 200, fixedPlace: true }).question?.code).toBe('gas')
  })
  it('asks about a chain before it asks where the head office is', () => {
    expect(told({ area: 200, gas: false, fixedPlace: true }).question?.code).toBe('chain')
    expect(told({ area: 200, gas: false, fixedPlace: true, chain: true }).question?.code).toBe('headOffice')
  })
  it('drops the answer to a field that is hidden after all', () => {
    const hidden = told({ chain: false, headOffice: 'elsewhere' })
    expect(hidden.facts.headOffice).toBeNull()
    expect(keys(hidden, 'certain')).not.toContain('chain-permit')
  })
  it('says no when a hard condition fails, and asks no more', () => {
    const refused = told({ fixedPlace: false })
    expect(refused.eligible).toBe('no')
    expect(refused.question).toBeNull()
  })
  it('passes over what somebody is not sure of, and leaves it as depending', () => {
    const passed = told({ fixedPlace: true, area: 200, chain: false }, { unsure: new Set(['gas']) })
    expect(passed.question).toBeNull()
    expect(keys(passed, 'possible')).toEqual(['gas-check', 'fire-check'])
  })
  it('does not ask for a name, which only the form can tell', () => {
    const named = {
      ...restaurant,
      rules: [{ key: 'manager', test: 'managerName != null', say: words('有管理员'), hard: true }],
    }
    const withNames = { ...dictionary, terms: new Map([...dictionary.terms, term('managerName', 'person-name')]) }
    const answers = { fixedPlace: true, area: 200, gas: false, chain: false }
    const end = guide(
      { ...named, asks: [...restaurant.asks, { term: 'managerName', need: true }] },
      { ...unknown, answers },
      withNames,
    )
    expect(end).toMatchObject({ eligible: 'open', question: null, undecided: 0 })
  })
  it('asks nobody for what is on file or can be fetched', () => {
    const ways = Object.fromEntries(
      told({}, { wallet: new Set(['lease']) }).needs.map(({ need: { key }, way }) => [key, way]),
    )
    expect(ways).toMatchObject({ identity: 'fetch', lease: 'wallet', plan: 'bring' })
  })
  it('counts the longest way through the steps, without what stops the clock', () => {
    expect(told({ area: 200, gas: false }).longest).toBe(5)
    expect(told({ area: 500, gas: true }).longest).toBe(7)
  })
  it('computes the fee once the area is known', () => {
    expect(told({ area: 200 }).fees[0]?.amount).toBe(1000)
    expect(told({ area: 400 }).fees[0]?.amount).toBe(2000)
  })
})

describe('answering', () => {
  it('never takes back what was certain and never brings back what was excluded', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (some, more) => {
        const before = told(some)
        const after = told({ ...more, ...some })
        for (const key of keys(before, 'certain')) expect(keys(after, 'certain')).toContain(key)
        const listed = before.needs.map((one) => one.need.key)
        for (const { need: later } of after.needs) expect(listed).toContain(later.key)
        if (before.eligible !== 'open') expect(after.eligible).toBe(before.eligible)
        expect(after.undecided).toBeLessThanOrEqual(before.undecided)
        expect(after.longest).toBeLessThanOrEqual(before.longest)
      }),
    )
  })

  it('leads to the same list in whatever order, and leaves nothing open', () => {
    const life = fc.record({
      fixedPlace: fc.constant(true),
      area: fc.integer({ min: 1, max: 5000 }),
      gas: fc.boolean(),
      chain: fc.boolean(),
      headOffice: fc.constantFrom('here', 'elsewhere'),
    })
    fc.assert(
      fc.property(life, fc.nat(4), (truth, skip) => {
        const straight = answerAll(truth, 0)
        const other = answerAll(truth, skip)
        expect(other.needs).toEqual(straight.needs)
        expect(other.fees).toEqual(straight.fees)
        for (const end of [straight, other]) {
          expect(end.undecided).toBe(0)
          expect(end.needs.every(({ certainty }) => certainty === 'certain')).toBe(true)
        }
      }),
    )
  })
})

/** Answers what is asked, after `first` answers given unasked. */
function answerAll(truth: Readonly<Record<string, FactValue>>, first: number): Guide {
  let answers: Facts = Object.fromEntries(Object.entries(truth).slice(-first, first === 0 ? 0 : undefined))
  for (let asked = 0; asked < 20; asked += 1) {
    const now = told(answers)
    if (now.question === null) return now
    answers = { ...answers, [now.question.code]: truth[now.question.code] ?? null }
  }
  throw new Error('a guide that never ends')
}
