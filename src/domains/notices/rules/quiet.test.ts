import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterQuiet } from './quiet.ts'

const night = { from: '21:00', to: '08:00' }
const at = (local: string): Date => new Date(`${local}+08:00`)

describe('quiet hours', () => {
  it('hold a message at night back until the morning', () => {
    expect(afterQuiet(at('2026-03-02T22:30:00'), night)).toEqual(at('2026-03-03T08:00:00'))
    expect(afterQuiet(at('2026-03-03T07:59:59'), night)).toEqual(at('2026-03-03T08:00:00'))
  })
  it('let a message in the day go at once', () => {
    expect(afterQuiet(at('2026-03-02T20:59:59'), night)).toEqual(at('2026-03-02T20:59:59'))
    expect(afterQuiet(at('2026-03-02T08:00:00'), night)).toEqual(at('2026-03-02T08:00:00'))
  })
  it('never send earlier, never wait a whole day, and end outside themselves', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01T00:00:00'), max: at('2026-12-31T00:00:00'), noInvalidDate: true }),
        clock,
        clock,
        (now, from, to) => {
          const sent = afterQuiet(now, { from, to })
          expect(sent.getTime()).toBeGreaterThanOrEqual(now.getTime())
          expect(sent.getTime() - now.getTime()).toBeLessThan(86_400_000)
          expect(afterQuiet(sent, { from, to })).toEqual(sent)
        },
      ),
    )
  })
})
