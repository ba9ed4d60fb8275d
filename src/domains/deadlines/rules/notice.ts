import { allow, type Ruling, refuse } from '#kit/ruling'
import { dateOf, dayNumber } from './days.ts'
import type { CalendarDay } from './types.ts'

/** One holiday of a notice: its off days and the weekend days worked for it (放假调休). */
export type Break = { name: string; from: string; to: string; makeUp: readonly string[] }

/** The yearly notice on holidays (国务院办公厅关于部分节假日安排的通知), or a later one that changes it. */
export type HolidayNotice = { year: number; source: string; breaks: readonly Break[] }

/** The longest a single holiday has ever been; a longer one is a slip of the pen. */
const LONGEST = 31

/** The listed days of a notice, in order of date. */
export function daysOf(notice: HolidayNotice): readonly CalendarDay[] {
  const days = notice.breaks.flatMap(({ name, from, to, makeUp }) => [
    ...dates(from, to).map((date) => ({ date, working: false, name, source: notice.source })),
    ...makeUp.map((date) => ({ date, working: true, name: `${name}调休上班`, source: notice.source })),
  ])
  return days.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/**
 * The days of a notice, if it can be right: dates of its year (New Year may begin in December before), no day twice,
 * and make-up days on weekends only.
 */
export function checkNotice(notice: HolidayNotice): Ruling<readonly CalendarDay[]> {
  for (const [index, { from, to }] of notice.breaks.entries()) {
    const length = dayNumber(to) - dayNumber(from) + 1
    if (length < 1 || length > LONGEST)
      return refuse('invalid', 'deadlines.break-length', { from, to }, `breaks.${index}`)
  }
  const days = daysOf(notice)
  const seen = new Set<string>()
  for (const { date, working } of days) {
    if (!belongs(date, notice.year))
      return refuse('invalid', 'deadlines.other-year', { date, year: notice.year }, 'breaks')
    if (seen.has(date)) return refuse('invalid', 'deadlines.day-twice', { date }, 'breaks')
    if (working && !isWeekend(date)) return refuse('invalid', 'deadlines.make-up-on-weekday', { date }, 'breaks')
    seen.add(date)
  }
  return allow(days)
}

/** Whether a year may be called confirmed: its notice is loaded, and no year before it is missing. */
export function checkConfirmation(year: number, confirmedUntil: string, loaded: boolean): Ruling<string> {
  const next = Number(confirmedUntil.slice(0, 4)) + 1
  if (year < next) return refuse('conflict', 'deadlines.year-confirmed-already', { year })
  if (year > next) return refuse('conflict', 'deadlines.year-gap', { year, next })
  if (!loaded) return refuse('conflict', 'deadlines.year-not-loaded', { year })
  return allow(`${year}-12-31`)
}

function belongs(date: string, year: number): boolean {
  return date.startsWith(String(year)) || date.startsWith(`${year - 1}-12`)
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

function dates(from: string, to: string): string[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dateOf(first + index))
}
