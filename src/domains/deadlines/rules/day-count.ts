import { nthWorkingDay, workingUpTo, worksOn } from './calendar.ts'
import type { Range } from './stops.ts'
import type { Allowance, CalendarTable, Unit } from './types.ts'

export type DayUnit = Extract<Unit, 'natural-day' | 'working-day' | 'month'>

/**
 * The n-th counted day after the start day, which itself is not counted (民法典 art. 201).
 * Infinity: an open stop holds the clock before that day.
 */
export function nthCountedDay(startDay: number, n: number, unit: DayUnit, skip: Counting): number {
  const working = unit === 'working-day'
  const { table } = skip
  const from = working ? workingUpTo(startDay, table) : startDay
  let target = from + n
  let day = working ? dayOfCount(target, startDay, n, table) : target
  for (const range of skip.stopped) {
    if (range.to <= startDay) continue
    const first = Math.max(range.from, startDay + 1)
    if (day < first) break
    if (range.to === Infinity) return Infinity
    target += working ? workingUpTo(range.to, table) - workingUpTo(first - 1, table) : range.to - first + 1
    day = working ? dayOfCount(target, startDay, n, table) : target
  }
  return day
}

export type Counting = { table: CalendarTable; stopped: readonly Range[] }

function dayOfCount(target: number, startDay: number, n: number, table: CalendarTable): number {
  return n === 0 ? startDay : nthWorkingDay(target, table)
}

/** Counted days after the start day up to and including `until`. */
export function countedDays(startDay: number, until: number, unit: DayUnit, skip: Counting): number {
  if (until <= startDay) return 0
  const days = (first: number, last: number): number =>
    unit === 'working-day' ? workingUpTo(last, skip.table) - workingUpTo(first - 1, skip.table) : last - first + 1
  let count = days(startDay + 1, until)
  for (const range of skip.stopped) {
    const first = Math.max(range.from, startDay + 1)
    const last = Math.min(range.to, until)
    if (first <= last) count -= days(first, last)
  }
  return count
}

/** How many counted days the allowance has; a month is the days up to the same day number (民法典 art. 202). */
export function daysAllowed(startDay: number, allowance: Allowance): number {
  return allowance.unit === 'month' ? addMonths(startDay, allowance.amount) - startDay : allowance.amount
}

/**
 * The first day from `day` on at which a period may end: a working day, unless any day will do (民法典 art. 203),
 * and not a stopped one. Infinity: an open stop holds it.
 */
export function endingDay(day: number, onAnyDay: boolean, skip: Counting): number {
  let end = day
  for (;;) {
    if (end === Infinity) return end
    const range = skip.stopped.find(({ from, to }) => end >= from && end <= to)
    if (range) end = range.to + 1
    else if (onAnyDay || worksOn(end, skip.table)) return end
    else end += 1
  }
}

/** The same day number `months` later, or the month's last day where it has no such day. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * 86_400_000)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / 86_400_000
}
