import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOf } from './document.ts'
import { lastDayOf } from './period.ts'

describe('the last day of a document', () => {
  it.each([
    ['2026-03-01', 5, 'year', '2031-02-28'],
    ['2026-11-22', 1, 'year', '2027-11-21'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-28'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2026-12-15', 3, 'month', '2027-03-14'],
    ['2026-12-31', 1, 'day', '2026-12-31'],
    ['2026-12-31', 30, 'day', '2027-01-29'],
  ] as const)('from %s for %d %ss is %s', (from, amount, unit, last) => {
    expect(lastDayOf(from, { amount, unit })).toBe(last)
  })
  it('is none where it holds without end', () => {
    expect(lastDayOf('2026-01-01', null)).toBeNull()
  })
})

describe('the standing of a licence', () => {
  const days = fc
    .integer({ min: 20_000, max: 23_000 })
    .map((no) => new Date(no * 86_400_000).toISOString().slice(0, 10))
  const states = fc.constantFrom('valid', 'suspended', 'revoked', 'cancelled', 'superseded')
  it('is valid only in the state valid, on a day from its first to its last', () => {
    fc.assert(
      fc.property(states, fc.option(days), fc.option(days), days, (state, validFrom, validTo, today) => {
        const standing = standingOf({ state, validFrom, validTo }, today)
        const inside = (validFrom ?? '') <= today && today <= (validTo ?? '9999')
        expect(standing === 'valid').toBe(state === 'valid' && inside)
        if (state !== 'valid') expect(standing).toBe(state)
      }),
      { numRuns: 2000 },
    )
  })
})
