import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../data/national-calendar.ts'
import { naiveDue, naiveUsed } from './by-walking.ts'
import { makeCalendar } from './calendar.ts'
import { dueAt, shareAt, used } from './clock.ts'
import { explain } from './explain.ts'
import type { Allowance, Span, Unit } from './types.ts'

const calendar = makeCalendar(nationalCalendar)
/** Walking in steps of five minutes is slow; a wrong corner of the rules shows within some hundred cases. */
const RUNS = 5_000

/** Instants on whole five minutes: then a definition that walks in steps of five minutes is exact. */
const STEP = 300_000
const FROM = Date.parse('2023-12-20T00:00:00+08:00')
const TO = Date.parse('2027-02-01T00:00:00+08:00')
const instant = fc.integer({ min: FROM / STEP, max: TO / STEP }).map((n) => new Date(n * STEP))

/** Stops around the start: some before it, some overlapping, some of no length, at times one still open. */
function stopsFrom(start: Date, maxHours: number): fc.Arbitrary<readonly Span[]> {
  const minutes = maxHours * 12
  const length = fc.option(fc.integer({ min: 0, max: minutes }), { freq: 12 })
  const stop = fc.tuple(fc.integer({ min: -minutes, max: minutes }), length).map(([offset, steps]): Span => {
    const from = new Date(start.getTime() + offset * STEP)
    return { from, to: steps === null ? null : new Date(from.getTime() + steps * STEP) }
  })
  return fc.array(stop, { maxLength: 4 })
}

type Case = { start: Date; allowance: Allowance; stops: readonly Span[] }

function cases(unit: Unit, largest: number, stopHours: number): fc.Arbitrary<Case> {
  const amount = unit.endsWith('hour')
    ? fc.integer({ min: 0, max: largest * 12 }).map((n) => n / 12)
    : fc.integer({ min: 0, max: largest })
  return instant.chain((start) =>
    fc.record({
      start: fc.constant(start),
      stops: stopsFrom(start, stopHours),
      allowance: fc.record({
        amount,
        unit: fc.constant(unit),
        onAnyDay: fc.boolean(),
        endsAtClosingTime: fc.boolean(),
      }),
    }),
  )
}

const units: readonly [Unit, number, number][] = [
  ['natural-hour', 60, 40],
  ['working-hour', 25, 60],
  ['natural-day', 40, 300],
  ['working-day', 30, 300],
  ['month', 4, 700],
]

describe.each(units)('%s against the definition by walking', (unit, largest, stopHours) => {
  it(`gives the same due time in ${RUNS} random cases with stops`, () => {
    fc.assert(
      fc.property(cases(unit, largest, stopHours), ({ start, allowance, stops }) => {
        const due = dueAt(start, allowance, stops, calendar)
        const naive = naiveDue(start, allowance, stops, nationalCalendar)
        if (due.stopped) expect(naive).toBeNull()
        else expect(due.at.toISOString()).toBe(naive?.toISOString())
      }),
      { numRuns: RUNS },
    )
  })

  it('gives the same time used', () => {
    const laterSteps = fc.integer({ min: -50, max: 12 * 24 * 30 })
    fc.assert(
      fc.property(cases(unit, largest, stopHours), laterSteps, ({ start, stops }, steps) => {
        const now = new Date(start.getTime() + steps * STEP)
        const naive = naiveUsed({ from: start, to: now }, unit, stops, nationalCalendar)
        expect(used({ from: start, to: now }, unit, stops, calendar)).toBeCloseTo(naive, 9)
      }),
      { numRuns: 2_000 },
    )
  })

  it('reaches the due time with share 1, and never goes back as the share or the amount grows', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(cases(unit, largest, stopHours), share, share, ({ start, allowance, stops }, one, other) => {
        const due = dueAt(start, allowance, stops, calendar).at
        const at = (part: number): number => shareAt(start, { ...allowance, share: part }, stops, calendar).getTime()
        const more = dueAt(start, { ...allowance, amount: allowance.amount + 1 }, stops, calendar).at
        expect(at(1)).toBe(due.getTime())
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)))
        expect(at(one)).toBeLessThanOrEqual(due.getTime())
        expect(at(one)).toBeGreaterThanOrEqual(start.getTime())
        expect(more.getTime()).toBeGreaterThanOrEqual(due.getTime())
      }),
      { numRuns: 3_000 },
    )
  })

  it('never ends earlier because of a stop', () => {
    fc.assert(
      fc.property(cases(unit, largest, stopHours), ({ start, allowance, stops }) => {
        const fewer = dueAt(start, allowance, stops.slice(1), calendar).at
        expect(dueAt(start, allowance, stops, calendar).at.getTime()).toBeGreaterThanOrEqual(fewer.getTime())
      }),
      { numRuns: 3_000 },
    )
  })

  it('is explained day by day: consecutive days, the counted ones numbered, the last one the day it ends', () => {
    fc.assert(
      fc.property(cases(unit, Math.min(largest, 20), stopHours), ({ start, allowance, stops }) => {
        const due = dueAt(start, allowance, stops, calendar)
        const lines = explain(start, allowance, stops, calendar)
        const counted = lines.filter((line) => line.counted)
        for (const [index, line] of lines.entries()) {
          const before = lines[index - 1]
          if (before) expect(Date.parse(line.date) - Date.parse(before.date)).toBe(86_400_000)
        }
        if (unit.endsWith('day') && !due.stopped) expect(counted).toHaveLength(allowance.amount)
        if (unit.endsWith('day')) expect(counted.map((line) => line.nth)).toEqual(counted.map((_, index) => index + 1))
        if (!due.stopped)
          expect(lines.at(-1)?.date).toBe(new Date(due.at.getTime() + 28_800_000).toISOString().slice(0, 10))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('speed', () => {
  it('computes far more than a million working-day deadlines in ten seconds of an idle core', () => {
    const allowance: Allowance = { amount: 5, unit: 'working-day' }
    const begun = process.cpuUsage()
    let sum = 0
    for (let n = 0; n < 1_000_000; n++)
      sum += dueAt(new Date(FROM + n * 60_000), allowance, [], calendar).at.getTime() & 1
    const { user } = process.cpuUsage(begun)
    expect(sum).toBe(1_000_000)
    expect(user).toBeLessThan(10_000_000)
  })
})
