import { getHolidaysInRange, isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../data/national-calendar.ts'
import { isWorkingDay, makeCalendar, nextWorkingInstant } from './calendar.ts'
import { dateOf, dayNumber, localDate } from './days.ts'

const calendar = makeCalendar(nationalCalendar)

function workingDays(from: string, to: string): number {
  let count = 0
  for (let day = dayNumber(from); day <= dayNumber(to); day++) if (isWorkingDay(dateOf(day), calendar)) count += 1
  return count
}

describe('the calendar of the State Council notices', () => {
  it('has 248 working days in 2025 and in 2026, and the known number in every month of 2026', () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0')
      return workingDays(`2026-${month}-01`, dateOf(dayNumber(`2026-${month}-28`) + lastDay(index) - 28))
    })
    expect(workingDays('2025-01-01', '2025-12-31')).toBe(248)
    expect(workingDays('2026-01-01', '2026-12-31')).toBe(248)
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
  })

  it('agrees day by day with an independent table of the same notices, 2019 to 2026', () => {
    expect(getHolidaysInRange('2026-10-01', '2026-10-07', false).length).toBeGreaterThan(0)
    const different: string[] = []
    for (let day = dayNumber('2019-01-01'); day <= dayNumber('2026-12-31'); day++) {
      const date = dateOf(day)
      if (isWorkingDay(date, calendar) !== isWorkday(date)) different.push(date)
    }
    expect(different).toEqual([])
  })

  it('tells the name of a day, its notice, and whether its year is confirmed', () => {
    expect(calendar.day('2026-02-14')).toEqual({
      working: true,
      name: '春节调休上班',
      source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
      confirmed: true,
    })
    expect(calendar.day('2027-01-01')).toEqual({ working: true, name: null, source: null, confirmed: false })
  })

  it('finds the next moment at which somebody is in the office', () => {
    const next = (iso: string): string => nextWorkingInstant(new Date(iso), calendar).toISOString()
    expect(next('2026-03-03T10:00:00+08:00')).toBe('2026-03-03T02:00:00.000Z')
    expect(next('2026-03-03T12:00:00+08:00')).toBe('2026-03-03T05:30:00.000Z')
    expect(next('2026-03-03T17:00:00+08:00')).toBe('2026-03-04T01:00:00.000Z')
    expect(next('2026-02-14T18:00:00+08:00')).toBe('2026-02-24T01:00:00.000Z')
    expect(next('2026-03-03T03:00:00+08:00')).toBe('2026-03-03T01:00:00.000Z')
  })

  it('names the local date, whatever the clock of the machine says', () => {
    expect(localDate(new Date('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31')
    expect(localDate(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
  })

  it('refuses days outside its table and office hours out of order', () => {
    expect(() => isWorkingDay('2060-01-01', calendar)).toThrow('outside the calendar')
    const hours = [{ from: '13:30', to: '12:00' }]
    expect(() => makeCalendar({ ...nationalCalendar, hours })).toThrow('office hours out of order')
  })
})

function lastDay(month: number): number {
  return new Date(Date.UTC(2026, month + 1, 0)).getUTCDate()
}
