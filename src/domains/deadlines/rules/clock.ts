import { isConfirmed, worksOn } from './calendar.ts'
import { addMonths, countedDays, type DayUnit, daysAllowed, endingDay, nthCountedDay } from './day-count.ts'
import { DAY, dayOf, HOUR, instantOf } from './days.ts'
import { instantAfter, naturalTime, officeInstant, officeTime, type Scale, timeUsed } from './hour-count.ts'
import { type Range, stoppedDays, stoppedTime } from './stops.ts'
import type { Allowance, Calendar, Due, Span, Unit } from './types.ts'

/** What `Due.at` says while an open stop holds the clock. */
export const NEVER = new Date('9999-12-31T15:59:59.999Z')

/** An allowance counted in whole days. */
export type DayAllowance = Allowance & { unit: DayUnit }

/** Below this a share of a day is rounding noise. */
const NOISE = 1e-9

/** When the period ends (民法典 art. 200–204). */
export function dueAt(start: Date, allowance: Allowance, stops: readonly Span[], calendar: Calendar): Due {
  check(allowance)
  const { unit } = allowance
  if (isDays(unit)) {
    const day = lastDay(start, { ...allowance, unit }, calendar, stoppedDays(stops))
    return day === Infinity ? held(calendar) : due(endOfDay(day, allowance, calendar), unit, calendar)
  }
  const ms = instantAfter(start.getTime(), milliseconds(allowance, 1), stoppedTime(stops), scaleOf(unit, calendar))
  return ms === Infinity ? held(calendar) : due(new Date(ms), unit, calendar)
}

/** A part of an allowance: `share` from 0 (the start) to 1 (the due time). */
export type Portion = Allowance & { share: number }

/**
 * The instant at which this share of the allowance is used; 1 gives `dueAt`, 0 the start.
 * Within a counted day the share is spread evenly: over the office hours where the period ends at closing time, else
 * over 24 hours.
 */
export function shareAt(
  start: Date,
  { share, ...allowance }: Portion,
  stops: readonly Span[],
  calendar: Calendar,
): Date {
  const end = dueAt(start, allowance, stops, calendar).at
  if (share >= 1) return end
  if (share <= 0) return start
  const { unit } = allowance
  if (!isDays(unit)) {
    const scale = scaleOf(unit, calendar)
    const ms = instantAfter(start.getTime(), milliseconds(allowance, share), stoppedTime(stops), scale)
    return ms === Infinity ? NEVER : new Date(ms)
  }
  const days = daysAllowed(dayOf(start), allowance) * share
  if (days === 0) return start
  const nth = Math.max(1, Math.ceil(days - NOISE))
  const day = nthCountedDay(dayOf(start), nth, unit, { table: calendar.table, stopped: stoppedDays(stops) })
  if (day === Infinity) return NEVER
  const within = days - (nth - 1)
  const at = within > 1 - NOISE ? endOfDay(day, allowance, calendar) : partOfDay(day, within, allowance, calendar)
  return at.getTime() < end.getTime() ? at : end
}

/** From the start of a period to now. */
export type Passed = { from: Date; to: Date }

/** Units used up from–to: broken numbers for hours, whole ended days for days and months. */
export function used({ from: start, to: now }: Passed, unit: Unit, stops: readonly Span[], calendar: Calendar): number {
  if (!isDays(unit)) {
    return timeUsed(start.getTime(), now.getTime(), stoppedTime(stops), scaleOf(unit, calendar)) / HOUR
  }
  const startDay = dayOf(start)
  const counting = { table: calendar.table, stopped: stoppedDays(stops) }
  const days = countedDays(startDay, dayOf(now) - 1, unit, counting)
  if (unit !== 'month') return days
  let months = 0
  while (addMonths(startDay, months + 1) - startDay <= days) months += 1
  return months
}

/** Whether the unit counts whole days. */
export function isDays(unit: Unit): unit is DayUnit {
  return unit !== 'natural-hour' && unit !== 'working-hour'
}

/** The day on which the period ends; Infinity while an open stop holds it. */
export function lastDay(start: Date, allowance: DayAllowance, calendar: Calendar, stopped: readonly Range[]): number {
  const startDay = dayOf(start)
  const counting = { table: calendar.table, stopped }
  const counted = nthCountedDay(startDay, daysAllowed(startDay, allowance), allowance.unit, counting)
  const onAnyDay = allowance.onAnyDay === true
  const end = endingDay(counted, onAnyDay, counting)
  // "The same day", received after closing time, can only be the next working day.
  const over = end === startDay && endOfDay(end, allowance, calendar).getTime() < start.getTime()
  return over ? endingDay(end + 1, onAnyDay, counting) : end
}

function endOfDay(day: number, allowance: Allowance, calendar: Calendar): Date {
  if (!closesEarly(day, allowance, calendar)) return instantOf(day, DAY - 1)
  return instantOf(day, calendar.table.office.at(-1)?.to ?? DAY - 1)
}

function partOfDay(day: number, share: number, allowance: Allowance, calendar: Calendar): Date {
  const { table } = calendar
  const byOffice = allowance.unit === 'working-day' && closesEarly(day, allowance, calendar)
  return instantOf(day, Math.round(byOffice ? officeInstant(share * table.officeTotal, table) : share * DAY))
}

function closesEarly(day: number, allowance: Allowance, calendar: Calendar): boolean {
  return allowance.endsAtClosingTime === true && worksOn(day, calendar.table)
}

function scaleOf(unit: 'natural-hour' | 'working-hour', calendar: Calendar): Scale {
  return unit === 'natural-hour' ? naturalTime : officeTime(calendar.table)
}

function milliseconds(allowance: Allowance, share: number): number {
  return Math.round(allowance.amount * share * HOUR)
}

function due(at: Date, unit: Unit, calendar: Calendar): Due {
  const provisional = unit !== 'natural-hour' && !isConfirmed(dayOf(at), calendar.table)
  return { at, provisional, calendarVersion: calendar.version, stopped: false }
}

function held(calendar: Calendar): Due {
  return { at: NEVER, provisional: true, calendarVersion: calendar.version, stopped: true }
}

function check({ amount, unit }: Allowance): void {
  if (!(amount >= 0) || (isDays(unit) && !Number.isInteger(amount))) {
    throw new RangeError(`not an allowance: ${amount} ${unit}`)
  }
}
