import { describe, expect, it } from 'vitest'
import { type CaseCost, figuresOf, measuresApart, savedOf } from './figures.ts'
import { sketch } from './sample.ts'

const cost = (number: number, application: string, more: Partial<CaseCost> = {}): CaseCost => ({
  case: `c${number}`,
  application,
  items: { applicant: 2, wallet: 1 },
  trips: 0,
  days: 5,
  fieldsTyped: 10,
  online: true,
  decidedAt: '2026-03-09T02:00:00Z',
  dueAt: '2026-03-12T09:00:00Z',
  ...more,
})

describe('what matters cost one by one', () => {
  it('adds papers in hand, visits, days and fields, as far as the situation needs them', () => {
    const versions = [
      sketch('a', { needs: ['x', { doc: 'y', when: 'big' }, { doc: 'z', form: 'data' }], trips: 2, days: 10 }),
      sketch('b', { needs: ['x', { doc: 'o', necessity: 'optional' }], trips: 1, days: 3 }),
    ]
    expect(measuresApart(versions, {})).toEqual({ documents: 3, trips: 3, days: 13, fields: 0 })
    expect(measuresApart(versions, { big: false }).documents).toBe(2)
  })
  it('is compared in percent, and not where there was nothing', () => {
    const before = { documents: 26, trips: 0, days: 39, fields: 25 }
    expect(savedOf(before, { documents: 7, trips: 0, days: 19, fields: 8 })).toEqual({
      documents: 73.1,
      trips: null,
      days: 51.3,
      fields: 68,
    })
  })
})

describe('what real cases cost', () => {
  it('counts by application: papers add up, days run side by side', () => {
    const figures = figuresOf([cost(1, 'a', { days: 3 }), cost(2, 'a', { days: 8 }), cost(3, 'b', { trips: 1 })])
    expect(figures.measured.documents).toEqual({ n: 2, median: 3, p90: 4, cases: ['c1', 'c2', 'c3'] })
    expect(figures.measured.days).toMatchObject({ n: 2, median: 6.5, p90: 8 })
    expect(figures.measured.trips).toMatchObject({ median: 0.5, p90: 1 })
  })
  it('leaves what is not decided out of days and of the early ones, and names the cases behind each share', () => {
    const figures = figuresOf([
      cost(1, 'a'),
      cost(2, 'b', { decidedAt: null, days: null }),
      cost(3, 'c', { online: false, decidedAt: '2026-03-13T02:00:00Z' }),
    ])
    expect(figures.measured.days.n).toBe(2)
    expect(figures.online).toEqual({ n: 2, of: 3, cases: ['c1', 'c2'] })
    expect(figures.early).toEqual({ n: 1, of: 2, cases: ['c1'] })
  })
  it('has nothing to say about no cases', () => {
    expect(figuresOf([]).measured.days).toEqual({ n: 0, median: null, p90: null, cases: [] })
  })
})
