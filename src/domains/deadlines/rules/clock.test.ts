import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../data/national-calendar.ts'
import { makeCalendar } from './calendar.ts'
import { cardsAt } from './cards.ts'
import { dueAt, NEVER, shareAt, used } from './clock.ts'
import { localDate } from './days.ts'
import type { Allowance, Span, Unit } from './types.ts'

const calendar = makeCalendar(nationalCalendar)
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`)
const days = (amount: number, unit: Unit = 'working-day'): Allowance => ({ amount, unit })
const span = (from: string, to: string | null): Span => ({ from: at(from), to: to === null ? null : at(to) })
const lastDate = (start: string, allowance: Allowance, ...stops: Span[]): string =>
  localDate(dueAt(at(start), allowance, stops, calendar).at)

describe('working days', () => {
  it.each([
    ['2026-02-11', 5, '2026-02-25', 'Saturday 02-14 works, then the festival'],
    ['2026-02-13', 1, '2026-02-14', 'make-up Saturday'],
    ['2026-02-13', 2, '2026-02-24', 'after the festival'],
    ['2026-02-24', 5, '2026-03-02', 'make-up Saturday 02-28 counts'],
    ['2026-04-30', 5, '2026-05-11', 'make-up 05-09'],
    ['2026-09-18', 5, '2026-09-24', 'make-up Sunday 09-20'],
    ['2026-09-24', 3, '2026-09-30', 'Mid-Autumn'],
    ['2026-09-30', 5, '2026-10-13', 'National Day'],
    ['2026-01-01', 1, '2026-01-04', 'received on a holiday'],
    ['2025-09-26', 5, '2025-10-10', 'two swaps'],
    ['2025-01-24', 5, '2025-02-07', 'Spring Festival 2025'],
    ['2026-03-02', 20, '2026-03-30', 'permit decision'],
    ['2026-09-21', 20, '2026-10-26', 'permit across two holidays'],
  ])('%s and %i working days end on %s: %s', (start, amount, result) => {
    for (const time of ['00:00:00', '10:30:00', '23:59:59']) {
      expect(lastDate(`${start} ${time}`, days(amount))).toBe(result)
    }
  })

  it('end at 24:00, or at closing time where the office has one', () => {
    const start = at('2026-03-02 10:00')
    expect(dueAt(start, days(5), [], calendar).at).toEqual(at('2026-03-09 23:59:59.999'))
    expect(dueAt(start, { ...days(5), endsAtClosingTime: true }, [], calendar).at).toEqual(at('2026-03-09 17:00'))
  })

  it('of the same day, asked after closing time, end on the next working day', () => {
    const today = { ...days(0), endsAtClosingTime: true }
    expect(dueAt(at('2026-03-06 16:00'), today, [], calendar).at).toEqual(at('2026-03-06 17:00'))
    expect(dueAt(at('2026-03-06 18:00'), today, [], calendar).at).toEqual(at('2026-03-09 17:00'))
    expect(lastDate('2026-03-07 10:00', days(0))).toBe('2026-03-09')
  })

  it('are provisional once they cross into a year without a notice', () => {
    expect(dueAt(at('2026-12-21 09:00'), days(8), [], calendar)).toMatchObject({
      provisional: false,
      calendarVersion: 1,
    })
    expect(dueAt(at('2026-12-24 09:00'), days(6), [], calendar).provisional).toBe(true)
    expect(dueAt(at('2026-12-31 23:00'), days(3, 'natural-hour'), [], calendar).provisional).toBe(false)
  })

  it('a broken or negative number of days is a fault, not an answer', () => {
    expect(() => dueAt(at('2026-03-02 10:00'), days(1.5), [], calendar)).toThrow('not an allowance')
    expect(() => dueAt(at('2026-03-02 10:00'), days(-1), [], calendar)).toThrow('not an allowance')
    expect(() => dueAt(at('2026-03-02 10:00'), days(Number.NaN), [], calendar)).toThrow('not an allowance')
  })
})

describe('natural days, months and hours', () => {
  it('move a last day on a holiday to the day after it, unless any day will do', () => {
    expect(lastDate('2026-02-10 09:00', days(7, 'natural-day'))).toBe('2026-02-24')
    expect(lastDate('2026-02-10 09:00', { ...days(7, 'natural-day'), onAnyDay: true })).toBe('2026-02-17')
    expect(lastDate('2026-02-07 09:00', days(7, 'natural-day'))).toBe('2026-02-14')
  })

  it('end a month on the same day number, or on the last day of a shorter month', () => {
    expect(lastDate('2026-03-16 09:00', days(1, 'month'))).toBe('2026-04-16')
    expect(lastDate('2025-12-31 09:00', days(2, 'month'))).toBe('2026-02-28')
    expect(lastDate('2024-01-31 09:00', days(1, 'month'))).toBe('2024-02-29')
    expect(lastDate('2026-01-15 09:00', days(1, 'month'))).toBe('2026-02-24')
  })

  it('run hours from the moment, over nights and holidays', () => {
    const quarter = { amount: 0.25, unit: 'natural-hour' } as const
    expect(dueAt(at('2026-02-17 23:50'), quarter, [], calendar).at).toEqual(at('2026-02-18 00:05'))
  })

  it('run working hours in office time only', () => {
    const hours = (amount: number): Allowance => ({ amount, unit: 'working-hour' })
    expect(dueAt(at('2026-03-06 16:00'), hours(2), [], calendar).at).toEqual(at('2026-03-09 10:00'))
    expect(dueAt(at('2026-03-06 11:00'), hours(2), [], calendar).at).toEqual(at('2026-03-06 14:30'))
    expect(dueAt(at('2026-03-07 11:00'), hours(6.5), [], calendar).at).toEqual(at('2026-03-09 17:00'))
    expect(dueAt(at('2026-02-14 16:30'), hours(1), [], calendar).at).toEqual(at('2026-02-24 09:30'))
  })
})

describe('stops', () => {
  it('take out as many days as they last, whenever they begin', () => {
    expect(lastDate('2026-03-02 10:00', days(5), span('2026-03-03 15:00', '2026-03-05 15:00'))).toBe('2026-03-11')
    expect(lastDate('2026-03-02 10:00', days(5), span('2026-03-03 10:00', '2026-03-03 16:00'))).toBe('2026-03-09')
    expect(lastDate('2026-03-02 10:00', days(5), span('2026-03-06 10:00', '2026-03-09 08:00'))).toBe('2026-03-10')
  })

  it('that overlap count once, and those after the end change nothing', () => {
    const overlapping = [span('2026-03-03 15:00', '2026-03-05 15:00'), span('2026-03-04 09:00', '2026-03-05 09:00')]
    expect(lastDate('2026-03-02 10:00', days(5), ...overlapping)).toBe('2026-03-11')
    expect(lastDate('2026-03-02 10:00', days(5), span('2026-03-10 09:00', null))).toBe('2026-03-09')
  })

  it('still open hold the clock: no date is made up', () => {
    const held = dueAt(at('2026-03-02 10:00'), days(5), [span('2026-03-04 10:00', null)], calendar)
    expect(held).toEqual({ at: NEVER, provisional: true, calendarVersion: 1, stopped: true })
    const share = (part: number): Date =>
      shareAt(at('2026-03-02 10:00'), { ...days(5), share: part }, [span('2026-03-04 10:00', null)], calendar)
    expect(share(0.2)).toEqual(at('2026-03-03 23:59:59.999'))
    expect(share(0.5)).toEqual(NEVER)
  })
})

describe('shares, cards and time used', () => {
  const fiveToClosing = { ...days(5), endsAtClosingTime: true }

  it('spread a share over the office hours of its day', () => {
    const share = (part: number): Date =>
      shareAt(at('2026-03-02 10:00'), { ...fiveToClosing, share: part }, [], calendar)
    expect(share(0)).toEqual(at('2026-03-02 10:00'))
    expect(share(0.2)).toEqual(at('2026-03-03 17:00'))
    expect(share(0.5)).toEqual(at('2026-03-05 13:45'))
    expect(share(0.9)).toEqual(at('2026-03-09 13:45'))
    expect(share(1)).toEqual(at('2026-03-09 17:00'))
  })

  it('give yellow on the last working day and red on the first one after', () => {
    const profile = { yellowAtWorkingDaysLeft: 1, yellowOnlyAboveWorkingDays: 2 }
    const cards = (start: string, allowance: Allowance) => cardsAt(at(start), allowance, [], { calendar, profile })
    expect(cards('2026-03-02 10:00', days(5))).toEqual({ yellow: at('2026-03-09 09:00'), red: at('2026-03-10 09:00') })
    expect(cards('2026-02-11 10:00', days(3))).toEqual({ yellow: at('2026-02-14 09:00'), red: at('2026-02-24 09:00') })
    expect(cards('2026-03-02 10:00', days(2)).yellow).toBeNull()
    expect(cards('2026-03-02 10:00', { amount: 2, unit: 'natural-hour' })).toEqual({
      yellow: null,
      red: at('2026-03-02 13:30'),
    })
  })

  it('count a day as used when it is over', () => {
    const usedAt = (now: string): number =>
      used({ from: at('2026-03-02 10:00'), to: at(now) }, 'working-day', [], calendar)
    expect(usedAt('2026-03-03 23:59')).toBe(0)
    expect(usedAt('2026-03-04 00:00')).toBe(1)
    expect(usedAt('2026-03-09 08:00')).toBe(4)
    expect(used({ from: at('2026-03-02 10:00'), to: at('2026-03-03 10:00') }, 'working-hour', [], calendar)).toBe(6.5)
    expect(used({ from: at('2026-01-31 10:00'), to: at('2026-03-01 00:00') }, 'month', [], calendar)).toBe(1)
  })
})
