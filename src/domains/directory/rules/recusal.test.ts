import { describe, expect, it } from 'vitest'
import { isConflicted, type Recusal, recusalOf } from './recusal.ts'

const now = new Date('2026-06-01T00:00:00Z')
const li = { user: 'li', orgPath: '/0001/0042/0001/' }
const mark = (target: Recusal['target'], to: Date | null = null): Recusal => ({
  target,
  from: new Date('2026-01-01T00:00:00Z'),
  to,
})

describe('recusal', () => {
  it('keeps the unit complained about and its subordinate offices away', () => {
    expect(recusalOf(li, [], { accused: ['/0001/0042/'] }, now)).toBe('accused-unit')
    expect(recusalOf(li, [], { accused: ['/0001/0043/'] }, now)).toBeNull()
    expect(isConflicted('/0001/0042/0001/', ['/0001/0042/'])).toBe(true)
    expect(isConflicted('/0001/', ['/0001/0042/'])).toBe(false)
  })

  it('keeps the person complained about away, whoever employs him', () => {
    expect(recusalOf(li, [], { accused: [], accusedUsers: ['li'] }, now)).toBe('accused-person')
  })

  it('honours what the officer declared, as long as it is in force', () => {
    const facts = { accused: [], leads: ['/0001/0007/0002/'], place: '990102003004', classCode: '0203', case: 'c' }
    expect(recusalOf(li, [mark({ kind: 'org', path: '/0001/0007/' })], facts, now)).toBe('declared-org')
    expect(recusalOf(li, [mark({ kind: 'place', place: '990102003000' })], facts, now)).toBe('declared-place')
    expect(recusalOf(li, [mark({ kind: 'class', code: '02' })], facts, now)).toBe('declared-class')
    expect(recusalOf(li, [mark({ kind: 'case', case: 'c' })], facts, now)).toBe('declared-case')
    expect(recusalOf(li, [mark({ kind: 'case', case: 'c' }, now)], facts, now)).toBeNull()
  })
})
