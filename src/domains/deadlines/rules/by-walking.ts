import type { Passed } from './clock.ts'
import type { Allowance, CalendarData, Span, Unit } from './types.ts'

/**
 * The definition of every unit by walking, day by day or five minutes by five minutes, for the tests: it shares
 * nothing with the arithmetic but the listed days.
 */
const MINUTES = 300_000
const HOURS_OF_A_DAY = 24 * 3_600_000

/** The due time by walking; null while an open stop holds the clock. */
export function naiveDue(start: Date, allowance: Allowance, stops: readonly Span[], data: CalendarData): Date | null {
  return allowance.unit.endsWith('hour')
    ? naiveHours(start, allowance, stops, data)
    : naiveDays(start, allowance, stops, data)
}

/** The time used by walking. */
export function naiveUsed(
  { from: start, to: now }: Passed,
  unit: Unit,
  stops: readonly Span[],
  data: CalendarData,
): number {
  if (unit.endsWith('hour')) {
    let steps = 0
    for (let at = start.getTime(); at < now.getTime(); at += MINUTES) {
      if (runs(at, stops) && (unit === 'natural-hour' || inOffice(at, data))) steps += 1
    }
    return (steps * MINUTES) / 3_600_000
  }
  let days = 0
  for (let day = nextMidnight(start.getTime()); day + HOURS_OF_A_DAY <= now.getTime(); day += HOURS_OF_A_DAY) {
    if (dayCounts(day, unit, stops, data)) days += 1
  }
  if (unit !== 'month') return days
  for (let months = 0; ; months++) if (daysToMonth(start, months + 1) > days) return months
}

function naiveHours(start: Date, allowance: Allowance, stops: readonly Span[], data: CalendarData): Date | null {
  let left = Math.round(allowance.amount * 12)
  const horizon = lastStop(stops, start) + 400 * HOURS_OF_A_DAY
  let at = start.getTime()
  for (; left > 0; at += MINUTES) {
    if (at > horizon) return null
    if (stops.some((stop) => stop.to === null && stop.from.getTime() <= at)) return null
    if (runs(at, stops) && (allowance.unit === 'natural-hour' || inOffice(at, data))) left -= 1
  }
  return new Date(at)
}

function naiveDays(start: Date, allowance: Allowance, stops: readonly Span[], data: CalendarData): Date | null {
  const horizon = lastStop(stops, start) + 800 * HOURS_OF_A_DAY
  let left = allowance.unit === 'month' ? daysToMonth(start, allowance.amount) : allowance.amount
  let day = nextMidnight(start.getTime()) - HOURS_OF_A_DAY
  while (left > 0) {
    day += HOURS_OF_A_DAY
    if (day > horizon) return null
    if (dayCounts(day, allowance.unit, stops, data)) left -= 1
  }
  for (; ; day += HOURS_OF_A_DAY) {
    if (day > horizon) return null
    const closing = allowance.endsAtClosingTime === true && works(day, data)
    const end = closing ? day + 17 * 3_600_000 : day + HOURS_OF_A_DAY - 1
    const mayEnd = allowance.onAnyDay === true || works(day, data)
    if (mayEnd && runsAtEnd(day, stops) && end >= start.getTime()) return new Date(end)
  }
}

function dayCounts(day: number, unit: Unit, stops: readonly Span[], data: CalendarData): boolean {
  return runsAtEnd(day, stops) && (unit !== 'working-day' || works(day, data))
}

/** A day counts if the clock runs at its last moment. */
function runsAtEnd(day: number, stops: readonly Span[]): boolean {
  return runs(day + HOURS_OF_A_DAY - 1, stops)
}

function runs(at: number, stops: readonly Span[]): boolean {
  return !stops.some((stop) => stop.from.getTime() <= at && (stop.to === null || at < stop.to.getTime()))
}

function inOffice(at: number, data: CalendarData): boolean {
  const minute = ((at + 28_800_000) % HOURS_OF_A_DAY) / 60_000
  return data.hours.some(({ from, to }) => minutes(from) <= minute && minute < minutes(to)) && works(at, data)
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Looked up once per date and remembered, since walking asks for the same dates over and over. */
const known = new WeakMap<CalendarData, Map<number, boolean>>()
function works(at: number, data: CalendarData): boolean {
  const days = known.get(data) ?? new Map<number, boolean>()
  known.set(data, days)
  const day = Math.floor((at + 28_800_000) / HOURS_OF_A_DAY)
  const answer = days.get(day) ?? worksByList(new Date(at + 28_800_000), data)
  days.set(day, answer)
  return answer
}

function worksByList(local: Date, data: CalendarData): boolean {
  const date = local.toISOString().slice(0, 10)
  const weekday = local.getUTCDay()
  return data.days.find((day) => day.date === date)?.working ?? (weekday > 0 && weekday < 6)
}

function nextMidnight(at: number): number {
  const date = new Date(at + 28_800_000).toISOString().slice(0, 10)
  return Date.parse(`${date}T00:00:00+08:00`) + HOURS_OF_A_DAY
}

/** Days from the start's date to the same day number so many months later, or to that month's end. */
function daysToMonth(start: Date, months: number): number {
  const [year = 0, month = 1, day = 1] = new Date(start.getTime() + 28_800_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number)
  const target = new Date(Date.UTC(year, month - 1 + months, day))
  const wanted = (month - 1 + months) % 12
  while (target.getUTCMonth() !== wanted) target.setUTCDate(target.getUTCDate() - 1)
  return (target.getTime() - Date.UTC(year, month - 1, day)) / HOURS_OF_A_DAY
}

function lastStop(stops: readonly Span[], start: Date): number {
  return Math.max(start.getTime(), ...stops.map((stop) => (stop.to ?? stop.from).getTime()))
}
