import type { Calendar, CalendarData } from './types.ts'

/** Builds the arithmetic table of a calendar; do it once per version. */
export function makeCalendar(_data: CalendarData): Calendar {
  throw new Error('not computed')
}

/** Whether people work on this date (YYYY-MM-DD): make-up day yes, off day no, else Monday to Friday. */
export function isWorkingDay(_date: string, _calendar: Calendar): boolean {
  throw new Error('not computed')
}

/** Now, if the office is open; else the next opening. */
export function nextWorkingInstant(_now: Date, _calendar: Calendar): Date {
  throw new Error('not computed')
}
