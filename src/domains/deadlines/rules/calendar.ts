import { allow, type Ruling, refuse } from '#kit/ruling'
import { DAY, dateOf, dayNumber, dayOf, instantOf, timeOfDay } from './days.ts'
import type { Calendar, CalendarData, CalendarDay, CalendarTable, DayFact, OfficeHours } from './types.ts'

/** The years the table spans; a period that leaves them is a fault, not an answer. */
const FIRST = dayNumber('2000-01-01')
const LAST = dayNumber('2059-12-31')

/** Builds the arithmetic table of a calendar; do it once per version. */
export function makeCalendar(data: CalendarData): Calendar {
  const { days, ...rest } = data
  const listed = new Map(days.map((day) => [day.date, day]))
  const table = makeTable(data, listed)
  return { ...rest, table, day: (date) => factOf(date, listed.get(date), table) }
}

/** Whether people work on this date (YYYY-MM-DD): make-up day yes, off day no, else Monday to Friday. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  return worksOn(dayNumber(date), calendar.table)
}

/** Now, if the office is open; else the next opening. */
export function nextWorkingInstant(now: Date, calendar: Calendar): Date {
  const { table } = calendar
  const day = dayOf(now)
  if (worksOn(day, table)) {
    const time = timeOfDay(now)
    const interval = table.office.find((office) => time < office.to)
    if (interval) return time >= interval.from ? now : instantOf(day, interval.from)
  }
  return opening(nthWorkingDay(workingUpTo(day, table) + 1, table), table)
}

/** The instant the office opens on a day. */
export function opening(day: number, table: CalendarTable): Date {
  return instantOf(day, table.office[0]?.from ?? 0)
}

/** Working days from the table's begin up to and including `day`. */
export function workingUpTo(day: number, table: CalendarTable): number {
  const count = table.workingUpTo[day - table.first]
  if (count === undefined) throw new RangeError(`outside the calendar: ${dateOf(day)}`)
  return count
}

export function worksOn(day: number, table: CalendarTable): boolean {
  return workingUpTo(day, table) !== (day === table.first ? 0 : workingUpTo(day - 1, table))
}

/** The day number of the n-th working day of the table. */
export function nthWorkingDay(n: number, table: CalendarTable): number {
  const day = table.nthWorking[n - 1]
  if (day === undefined) throw new RangeError('outside the calendar')
  return day
}

/** Whether a notice for this day was loaded and confirmed (已确认年度). */
export function isConfirmed(day: number, table: CalendarTable): boolean {
  return day >= table.confirmedFrom && day <= table.confirmedUntil
}

function makeTable(data: CalendarData, listed: ReadonlyMap<string, CalendarDay>): CalendarTable {
  const counts = new Int32Array(LAST - FIRST + 1)
  const nth: number[] = []
  for (let day = FIRST; day <= LAST; day++) {
    if (listed.get(dateOf(day))?.working ?? isWeekday(day)) nth.push(day)
    counts[day - FIRST] = nth.length
  }
  const office = checkOffice(data.hours)
  if (!office.allowed) throw new RangeError(`office hours out of order in the calendar of ${data.city}`)
  return {
    first: FIRST,
    last: LAST,
    workingUpTo: counts,
    nthWorking: Int32Array.from(nth),
    confirmedFrom: dayNumber(data.confirmedFrom),
    confirmedUntil: dayNumber(data.confirmedUntil),
    office: office.value,
    officeTotal: office.value.reduce((sum, { from, to }) => sum + to - from, 0),
  }
}

function factOf(date: string, listed: CalendarDay | undefined, table: CalendarTable): DayFact {
  const day = dayNumber(date)
  return {
    working: worksOn(day, table),
    name: listed?.name ?? null,
    source: listed?.source ?? null,
    confirmed: isConfirmed(day, table),
  }
}

/** 1970-01-01 was a Thursday. */
function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday !== 0 && weekday !== 6
}

/** Office hours as intervals of the day, if they are times in order (办公时间). */
export function checkOffice(hours: readonly OfficeHours[]): Ruling<CalendarTable['office']> {
  const office: { from: number; to: number }[] = []
  for (const [index, { from, to }] of hours.entries()) {
    const interval = { from: timeOf(from), to: timeOf(to) }
    const before = office.at(-1)?.to ?? -1
    if (!(interval.from > before && interval.to > interval.from)) {
      return refuse('invalid', 'deadlines.office-hours', { from, to }, `hours.${index}`)
    }
    office.push(interval)
  }
  return office.length > 0 ? allow(office) : refuse('invalid', 'deadlines.office-hours', { from: '', to: '' }, 'hours')
}

/** Milliseconds of the day, NaN for what is no time. */
function timeOf(text: string): number {
  const found = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  return found ? Math.min((Number(found[1]) * 60 + Number(found[2])) * 60_000, DAY) : Number.NaN
}
