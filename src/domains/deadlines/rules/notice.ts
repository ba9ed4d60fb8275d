import { dateOf, dayNumber } from './days.ts'
import type { CalendarDay } from './types.ts'

/** One holiday of a notice: its off days and the weekend days worked for it (放假调休). */
export type Break = { name: string; from: string; to: string; makeUp: readonly string[] }

/** The yearly notice on holidays (国务院办公厅关于部分节假日安排的通知), or a later one that changes it. */
export type HolidayNotice = { year: number; source: string; breaks: readonly Break[] }

/** The listed days of a notice, in order of date. */
export function daysOf(notice: HolidayNotice): readonly CalendarDay[] {
  const days = notice.breaks.flatMap(({ name, from, to, makeUp }) => [
    ...dates(from, to).map((date) => ({ date, working: false, name, source: notice.source })),
    ...makeUp.map((date) => ({ date, working: true, name: `${name}调休上班`, source: notice.source })),
  ])
  return days.sort((a, b) => (a.date < b.date ? -1 : 1))
}

function dates(from: string, to: string): string[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dateOf(first + index))
}
