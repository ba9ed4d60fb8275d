import { describe, expect, it } from 'vitest'
import { checkFeel, readsOf, truthOf, valueIn } from './feel.ts'

const refusedBy = (text: string): string | undefined => {
  const ruling = checkFeel(text)
  return ruling.allowed ? undefined : ruling.refusal.code
}

describe('the checked subset of FEEL', () => {
  it.each([
    'shopArea > 100 and hasKitchen = true',
    'not(kind in ("a", "b"))',
    'kind = "a" or (count(places) >= 2)',
    'date(birthDate) + duration("P18Y") <= date("2026-01-01")',
    'list contains(places, "x")',
    'shopArea in [10..20]',
    'if shopArea > 50 then 2 else 1',
    '-1 < shopArea * 2',
  ])('takes %s', (text) => expect(refusedBy(text)).toBeUndefined())

  it.each([
    ['shopArea > ', 'kit.feel-not-allowed'],
    ['for x in places return x', 'kit.feel-not-allowed'],
    ['function(x) x', 'kit.feel-not-allowed'],
    ['shop.area > 3', 'kit.feel-not-allowed'],
    ['today() > date("2026-01-01")', 'kit.feel-function'],
    ['now() = null', 'kit.feel-function'],
    ['', 'kit.feel-length'],
    ['a'.repeat(600), 'kit.feel-length'],
  ])('refuses %s', (text, code) => expect(refusedBy(text)).toBe(code))

  it('says what it reads, once each', () => {
    expect(readsOf('shopArea > 100 and (hasKitchen or shopArea < 3) and count(places) > 1')).toEqual([
      'shopArea',
      'hasKitchen',
      'places',
    ])
  })
})

describe('a condition', () => {
  it('holds where there is none', () => expect(truthOf(undefined, {})).toBe(true))
  it('is unknown while an answer is missing that decides', () => {
    expect(truthOf('a > 1 and b', { a: 2 })).toBe('unknown')
    expect(truthOf('a > 1 or b', { a: 0 })).toBe('unknown')
    expect(truthOf('not(a)', {})).toBe('unknown')
  })
  it('is decided as soon as one answer decides it', () => {
    expect(truthOf('a > 1 and b', { a: 1 })).toBe(false)
    expect(truthOf('a > 1 or b', { a: 2 })).toBe(true)
    expect(truthOf('not(a and b)', { a: false })).toBe(true)
  })
  it('takes what does not apply as known', () => {
    expect(truthOf('a > 1', { a: null })).toBe(false)
    expect(truthOf('a = null', { a: null })).toBe(true)
  })
})

describe('a value', () => {
  it('is computed from what is known', () => {
    expect(valueIn('a * 2 + 1', { a: 3 })).toBe(7)
    expect(valueIn('if big then "x" else "y"', { big: false })).toBe('y')
    expect(valueIn('a + b', { a: 3 })).toBe('unknown')
  })
})
