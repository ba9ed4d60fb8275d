import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetFor, startOfDay } from './budget.ts'
import { checkIdentity } from './contact.ts'
import { partyFields } from './fields.ts'
import { mayReadOriginal } from './originals.ts'
import { purposes, revealPurposes } from './purposes.ts'
import { accessTo, type Looking, mayReveal } from './reveal.ts'
import { secrecyFor, stricterSecrecy } from './secrecy.ts'

const roles = [
  'agent',
  'contractor-agent',
  'dispatcher',
  'reviewer',
  'caller-back',
  'supervisor',
  'centre-head',
  'district-dispatcher',
  'unit-clerk',
  'officer',
  'unit-head',
  'village-worker',
  'leader',
  'analyst',
  'auditor',
  'inspector',
  'knowledge-editor',
  'editor',
  'administrator',
  'constructor',
  '__proto__',
] as const
const unitRoles = ['unit-clerk', 'officer', 'unit-head', 'village-worker']
const looking = fc.record<Looking>({
  secrecy: fc.constantFrom('open', 'protected', 'anonymous', 'clue'),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
  relation: fc.constantFrom('own-call', 'lead', 'assist', 'none'),
  excluded: fc.boolean(),
  consents: fc.boolean(),
})
const officer: Looking = { secrecy: 'open', roles: ['officer'], relation: 'lead', excluded: false, consents: true }

describe('how secret a request is', () => {
  const plain = { demand: 'complaint', asksSecrecy: false, hasContact: true, aboutConduct: false }
  test.each([
    [plain, 'open'],
    [{ ...plain, demand: 'report' }, 'protected'],
    [{ ...plain, aboutConduct: true }, 'protected'],
    [{ ...plain, demand: 'consult', asksSecrecy: true }, 'protected'],
    [{ ...plain, demand: 'report', hasContact: false }, 'anonymous'],
    [{ ...plain, demand: null }, 'open'],
  ] as const)('%j is %s', (request, secrecy) => expect(secrecyFor(request)).toBe(secrecy))

  test('a promise of secrecy is never taken back', () => {
    expect(stricterSecrecy('protected', 'open')).toBe('protected')
    expect(stricterSecrecy('open', 'clue')).toBe('clue')
  })
})

describe('who may see whom', () => {
  test('whoever is complained about never sees anything', () => {
    fc.assert(
      fc.property(looking, fc.constantFrom(...partyFields), fc.constantFrom(...revealPurposes), (l, field, purpose) => {
        const excluded = { ...l, excluded: true }
        expect(accessTo(field, excluded)).toBe('never')
        expect(mayReveal(excluded, { fields: [field], purpose })).toMatchObject({
          refusal: { code: 'parties.excluded' },
        })
        expect(mayReadOriginal(excluded)).toBe(false)
      }),
    )
  })

  test('no unit sees a protected resident, and can send a message instead', () => {
    fc.assert(
      fc.property(looking, fc.constantFrom(...unitRoles), fc.constantFrom(...partyFields), (l, role, field) => {
        const unit = { ...l, roles: [role], secrecy: 'protected' as const }
        expect(['relay', 'never']).toContain(accessTo(field, unit))
        expect(mayReveal(unit, { fields: [field], purpose: 'contact' }).allowed).toBe(false)
        expect(mayReadOriginal(unit)).toBe(false)
      }),
    )
    expect(mayReveal({ ...officer, secrecy: 'protected' }, { fields: ['phone'], purpose: 'contact' })).toMatchObject({
      refusal: { code: 'parties.relay-only' },
    })
  })

  test('anonymous means nobody, a clue means discipline alone', () => {
    fc.assert(
      fc.property(looking, fc.constantFrom(...partyFields), (l, field) => {
        expect(accessTo(field, { ...l, secrecy: 'anonymous' })).toBe('never')
        if (!l.roles.includes('inspector')) expect(accessTo(field, { ...l, secrecy: 'clue' })).toBe('never')
      }),
    )
    const inspector: Looking = { ...officer, roles: ['inspector'], secrecy: 'clue', relation: 'none' }
    expect(mayReveal(inspector, { fields: ['name', 'phone'], purpose: 'discipline' }).allowed).toBe(true)
  })

  test.each([
    ['officer in charge', officer, 'contact', true],
    ['officer of another case', { ...officer, relation: 'none' }, 'contact', false],
    ['officer without the resident’s consent', { ...officer, consents: false }, 'contact', false],
    [
      'centre without the resident’s consent',
      { ...officer, roles: ['dispatcher'], relation: 'none', consents: false },
      'contact',
      true,
    ],
    ['agent on his own call', { ...officer, roles: ['agent'], relation: 'own-call' }, 'take-call', true],
    ['agent on another’s call', { ...officer, roles: ['agent'], relation: 'none' }, 'take-call', false],
    [
      'contractor on a protected call',
      { ...officer, roles: ['contractor-agent'], relation: 'own-call', secrecy: 'protected' },
      'take-call',
      false,
    ],
    [
      'caller-back of a protected case',
      { ...officer, roles: ['caller-back'], relation: 'none', secrecy: 'protected' },
      'call-back',
      true,
    ],
    ['leader', { ...officer, roles: ['leader'] }, 'contact', false],
    ['auditor', { ...officer, roles: ['auditor'] }, 'contact', false],
    ['administrator', { ...officer, roles: ['administrator'] }, 'contact', false],
  ] as const)('phone for the %s', (_, l, purpose, allowed) => {
    expect(mayReveal(l, { fields: ['phone'], purpose }).allowed).toBe(allowed)
  })

  test('a purpose gives only what it needs', () => {
    expect(mayReveal(officer, { fields: ['idNumber'], purpose: 'contact' })).toMatchObject({
      refusal: { code: 'parties.purpose-does-not-need-it', facts: { field: 'idNumber' } },
    })
    expect(mayReveal(officer, { fields: ['idNumber'], purpose: 'licence' }).allowed).toBe(true)
    expect(Object.keys(purposes)).toEqual(revealPurposes)
  })

  test('what may be revealed was asked by someone whose post gives it', () => {
    fc.assert(
      fc.property(
        looking,
        fc.subarray([...partyFields], { minLength: 1 }),
        fc.constantFrom(...revealPurposes),
        (l, fields, purpose) => {
          if (mayReveal(l, { fields, purpose }).allowed)
            for (const field of fields) expect(accessTo(field, l)).toBe('reveal')
        },
      ),
    )
  })
})

describe('the daily budget', () => {
  const rows = [
    { city: '000000', role: '*', casesPerDay: 20 },
    { city: '000000', role: 'officer', casesPerDay: 60 },
    { city: '990100', role: 'officer', casesPerDay: 40 },
  ]
  test('a city’s own figure goes first; an unnamed post has the common one', () => {
    expect(budgetFor(['officer'], rows)).toBe(40)
    expect(budgetFor(['officer', 'leader'], rows)).toBe(40)
    expect(budgetFor(['leader'], rows)).toBe(20)
    expect(budgetFor([], [])).toBe(0)
  })
  test('the day begins at midnight in Beijing', () => {
    expect(startOfDay(new Date('2026-03-01T15:59:59Z')).toISOString()).toBe('2026-02-28T16:00:00.000Z')
    expect(startOfDay(new Date('2026-03-01T16:00:00Z')).toISOString()).toBe('2026-03-01T16:00:00.000Z')
  })
})

describe('what a resident gives of himself', () => {
  test('comes into one form; empty fields fall away', () => {
    expect(checkIdentity({ name: ' 买买提•艾力 ', phone: '＋８６ 138-1234-5678', address: '' }, '2026-03-01')).toEqual({
      allowed: true,
      value: { name: '买买提·艾力', phone: '13812345678' },
    })
    expect(checkIdentity({ phone: '0531-88123456-801' }, '2026-03-01')).toMatchObject({
      value: { phone: '053188123456转801' },
    })
  })
  test('a slip is named with its field', () => {
    expect(checkIdentity({ phone: '1381234' }, '2026-03-01')).toMatchObject({
      refusal: { code: 'kit.not-a-phone', field: 'contact.phone' },
    })
    expect(checkIdentity({ idNumber: '110105194912310021' }, '2026-03-01')).toMatchObject({
      refusal: { field: 'contact.idNumber' },
    })
  })
})
