import { describe, expect, it } from 'vitest'
import {
  abilities,
  checkTerms,
  coversWhole,
  deviceOf,
  type Level,
  mandateState,
  mayUse,
  ownPath,
  termsFor,
} from './index.ts'

describe('levels of real-name proof', () => {
  it('allow what the table says, and a higher one never less', () => {
    for (const ability of Object.keys(abilities) as (keyof typeof abilities)[]) {
      const allowed = ([0, 1, 2, 3] as const).map((level: Level) => mayUse({ level }, ability).allowed)
      expect(allowed).toEqual([...allowed].sort())
      expect(allowed.indexOf(true)).toBe(abilities[ability].level)
    }
  })
  it('refuse in the words for what is missing', () => {
    expect(mayUse({ level: 0 }, 'apply')).toMatchObject({ refusal: { code: 'accounts.name-needed' } })
    expect(mayUse({ level: 1 }, 'wallet')).toMatchObject({ refusal: { code: 'accounts.check-needed' } })
  })
})

describe('a mandate', () => {
  const dates = {
    validFrom: '2026-11-20',
    validTo: '2026-12-19',
    acceptedAt: new Date(0),
    declinedAt: null,
    revokedAt: null,
  }
  it('holds from its first day to its last, both included', () => {
    const states = ['2026-11-19', '2026-11-20', '2026-12-19', '2026-12-20'].map((day) => mandateState(dates, day))
    expect(states).toEqual(['ahead', 'live', 'live', 'ended'])
  })
  it('that was revoked holds on no day', () => {
    const revoked = { ...dates, revokedAt: new Date(0) }
    for (const day of ['2026-11-19', '2026-11-25', '2027-01-01']) expect(mandateState(revoked, day)).toBe('revoked')
  })
  it('that nobody accepted holds for nobody', () => {
    expect(mandateState({ ...dates, acceptedAt: null }, '2026-11-25')).toBe('asked')
  })
  it('ends at the end of a shorter month', () => {
    expect(termsFor({ scope: 'all', months: 3 }, '2026-11-30')).toMatchObject({ value: { validTo: '2027-02-27' } })
    expect(termsFor({ scope: 'all', months: 1 }, '2027-01-31')).toMatchObject({ value: { validTo: '2027-02-27' } })
    expect(termsFor({ scope: 'all', months: 36 }, '2026-11-20')).toMatchObject({ value: { validTo: '2029-11-19' } })
  })
  it('is refused for days that are none, turned round, gone or too many', () => {
    const codeFor = (validFrom: string, validTo: string): unknown => {
      const ruling = checkTerms({ scope: 'all', validFrom, validTo }, '2026-11-20')
      return ruling.allowed ? 'allowed' : ruling.refusal.code
    }
    expect(codeFor('2026-02-30', '2026-12-01')).toBe('accounts.day-wrong')
    expect(codeFor('2026-12-01', '2026-11-30')).toBe('accounts.days-turned')
    expect(codeFor('2026-01-01', '2026-11-19')).toBe('accounts.day-gone')
    expect(codeFor('2026-11-20', '2029-11-21')).toBe('accounts.too-long')
    expect(codeFor('2026-11-20', '2029-11-20')).toBe('allowed')
  })
  it('covers what it names and nothing else', () => {
    const matter = (baseCode: string, why: 'goal' | 'prerequisite' = 'goal') => ({
      baseCode,
      taskCode: `${baseCode}1`,
      why,
    })
    const bundle = [matter('signboard'), matter('catering')]
    expect(coversWhole('all', 'restaurant', bundle)).toBe(true)
    expect(coversWhole(['restaurant'], 'restaurant', bundle)).toBe(true)
    expect(coversWhole(['catering'], 'restaurant', bundle)).toBe(false)
    expect(coversWhole(['catering', 'signboard1'], 'restaurant', bundle)).toBe(true)
    expect(coversWhole(['catering'], null, [matter('catering'), matter('fire', 'prerequisite')])).toBe(true)
    expect(coversWhole(['birth'], null, [matter('catering')])).toBe(false)
    expect(coversWhole([], null, [])).toBe(false)
  })
})

describe('the way back', () => {
  it('stays on this site and out of the doors of signing in', () => {
    for (const path of ['/me/firms', '/apply?matter=990101&x=%E5%BC%A0', '/']) expect(ownPath(path)).toBe(path)
    const away = [
      '',
      '//a.b',
      '/\\a.b',
      '/\t/a.b',
      'http://a.b',
      'javascript:x',
      '/sign-in',
      '/sign-out',
      '/api/x',
      '/a\nb',
    ]
    for (const path of away) expect(ownPath(path)).toBe('/me')
  })
})

describe('a device', () => {
  it('is named so that its owner knows it again, whatever it says of itself', () => {
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17 Safari/604.1')).toBe('iPhone · Safari')
    expect(deviceOf('Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0 Chrome/116')).toBe('Android · WeChat')
    expect(deviceOf('<script>alert(1)</script>')).toBe('—')
  })
})
