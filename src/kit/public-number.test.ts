import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, makeNumber, parseNumber } from './public-number.ts'
import { insist } from './ruling.ts'

const number = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom<'R' | 'A'>('R', 'A'),
    cityMark: fc.stringMatching(/^[A-HJ-NP-Z]{2}$/),
    random: fc.uint8Array({ minLength: 6, maxLength: 6 }),
  })
  .map(({ day, ...rest }) => makeNumber({ date: `2026-03-${String(day).padStart(2, '0')}`, ...rest }))

describe('a public case number', () => {
  test('tells day, kind and city, and nothing else', () => {
    const made = makeNumber({
      date: '2026-03-01',
      kind: 'R',
      cityMark: 'QD',
      random: new Uint8Array([0, 0, 0, 0, 0, 42]),
    })
    expect(made).toMatch(/^20260301RQD000042\d\d$/)
    expect(insist(parseNumber(made))).toEqual({ number: made, date: '2026-03-01', kind: 'R', cityMark: 'QD' })
  })

  test('is read with spaces, hyphens, full width and lower case', () => {
    fc.assert(
      fc.property(number, (made) => {
        const wide = [...made].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
        for (const typed of [
          made.toLowerCase(),
          formatNumber(made),
          made.replace(/(.{8})/, '$1-'),
          wide,
          `　${wide} `,
        ]) {
          expect(insist(parseNumber(typed)).number).toBe(made)
        }
      }),
    )
  })

  test('every single wrong character is noticed', () => {
    const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    fc.assert(
      fc.property(number, fc.nat(18), (made, at) => {
        for (const sign of signs) {
          if (sign === made[at]) continue
          expect(parseNumber(made.slice(0, at) + sign + made.slice(at + 1)).allowed).toBe(false)
        }
      }),
    )
  })

  test('two neighbours changed round are noticed', () => {
    fc.assert(
      fc.property(number, fc.nat(17), (made, at) => {
        const [a, b] = [made[at] ?? '', made[at + 1] ?? '']
        fc.pre(a !== b)
        expect(parseNumber(made.slice(0, at) + b + a + made.slice(at + 2)).allowed).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['', 'x'.repeat(10_000), '../../etc/passwd', '%00', '20260301RQD00004'])(
    'refuses %j without harm',
    (text) => {
      expect(parseNumber(text).allowed).toBe(false)
    },
  )
})
