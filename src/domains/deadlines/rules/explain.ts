import { worksOn } from './calendar.ts'
import { dueAt, isDays, lastDay, used } from './clock.ts'
import { daysAllowed } from './day-count.ts'
import { DAY, dateOf, dayOf, HOUR, instantOf } from './days.ts'
import { reasons } from './reasons.ts'
import { type Range, stoppedDays } from './stops.ts'
import type { Allowance, Calendar, ExplainedDay, Span } from './types.ts'

/** Day by day, what counts and why, with the law: shown to residents and inspectors. */
export function explain(
  start: Date,
  allowance: Allowance,
  stops: readonly Span[],
  calendar: Calendar,
): readonly ExplainedDay[] {
  return isDays(allowance.unit)
    ? explainDays(start, allowance, stops, calendar)
    : explainHours(start, allowance, stops, calendar)
}

function explainDays(start: Date, allowance: Allowance, stops: readonly Span[], calendar: Calendar): ExplainedDay[] {
  const { unit } = allowance
  if (!isDays(unit)) return []
  const stopped = stoppedDays(stops)
  const startDay = dayOf(start)
  const end = lastDay(start, { ...allowance, unit }, calendar, stopped)
  const last = end === Infinity ? openFrom(stopped, startDay) : end
  const total = daysAllowed(startDay, allowance)
  const lines: ExplainedDay[] = [line(startDay, reasons.firstDay)]
  let counted = 0
  for (let day = startDay + 1; day <= last; day++) {
    const why = whyNot(day, { unit, done: counted === total, ends: day === end, stopped, calendar })
    if (why) lines.push(line(day, why))
    else lines.push({ ...line(day, reasons.counted(unit, calendar.day(dateOf(day)))), counted: true, nth: ++counted })
  }
  return lines
}

type DayQuestion = {
  unit: 'natural-day' | 'working-day' | 'month'
  /** All days of the allowance are counted: what follows is the moving of the last day. */
  done: boolean
  ends: boolean
  stopped: readonly Range[]
  calendar: Calendar
}

type Reason = Pick<ExplainedDay, 'reason' | 'law'>

/** Why a day does not count; undefined: it counts. */
function whyNot(day: number, asked: DayQuestion): Reason | undefined {
  const range = asked.stopped.find(({ from, to }) => day >= from && day <= to)
  if (range) return range.to === Infinity ? reasons.stillStopped : reasons.stopped
  if (asked.done) return asked.ends ? reasons.movedHere : reasons.moved
  if (asked.unit === 'working-day' && !worksOn(day, asked.calendar.table)) {
    return reasons.offDay(asked.calendar.day(dateOf(day)))
  }
  return undefined
}

/** The first day on which the open stop holds the clock. */
function openFrom(stopped: readonly Range[], startDay: number): number {
  const open = stopped.find(({ to }) => to === Infinity)
  return Math.max(open?.from ?? startDay, startDay)
}

function line(day: number, why: Reason): ExplainedDay {
  return { date: dateOf(day), counted: false, reason: why.reason, law: why.law, nth: null }
}

function explainHours(start: Date, allowance: Allowance, stops: readonly Span[], calendar: Calendar): ExplainedDay[] {
  const due = dueAt(start, allowance, stops, calendar)
  const last = due.stopped ? openFrom(stoppedDays(stops), dayOf(start)) : dayOf(due.at)
  const lines: ExplainedDay[] = []
  for (let day = dayOf(start); day <= last; day++) {
    const from = new Date(Math.max(instantOf(day).getTime(), start.getTime()))
    const to = new Date(Math.min(instantOf(day, DAY).getTime(), due.at.getTime()))
    const hours = Math.round(used({ from, to }, allowance.unit, stops, calendar) * HOUR) / HOUR
    const open = allowance.unit === 'natural-hour' || worksOn(day, calendar.table)
    const why = open ? reasons.stopped : reasons.offDay(calendar.day(dateOf(day)))
    if (hours > 0) lines.push({ ...line(day, reasons.hours(hours, allowance.unit)), counted: true })
    else lines.push(line(day, due.stopped && day === last ? reasons.stillStopped : openButUnused(open, stops, why)))
  }
  return lines
}

/** A day in which the office was open but no hour counted: it had closed already, or the clock was stopped. */
function openButUnused(open: boolean, stops: readonly Span[], why: Reason): Reason {
  return open && stops.length === 0 ? reasons.afterClosing : why
}
