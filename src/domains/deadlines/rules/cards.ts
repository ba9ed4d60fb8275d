import { nextWorkingInstant, opening, worksOn } from './calendar.ts'
import { dueAt, NEVER } from './clock.ts'
import { countedDays } from './day-count.ts'
import { dayOf } from './days.ts'
import { type Range, stoppedDays } from './stops.ts'
import type { Allowance, Calendar, Profile, Span } from './types.ts'

export type CardRules = {
  calendar: Calendar
  profile: Pick<Profile, 'yellowAtWorkingDaysLeft' | 'yellowOnlyAboveWorkingDays'>
}

export type Cards = { yellow: Date | null; red: Date }

/**
 * When the yellow and the red card fall due (黄牌, 红牌): yellow when at most so many working days are left and there is
 * no result, red on the first working time after the due time (山东省级政务服务投诉热线管理办法, 2017).
 * No yellow where the allowance is no longer than `yellowOnlyAboveWorkingDays`, or while an open stop holds the clock.
 */
export function cardsAt(
  start: Date,
  allowance: Allowance,
  stops: readonly Span[],
  { calendar, profile }: CardRules,
): Cards {
  const due = dueAt(start, allowance, stops, calendar)
  if (due.stopped) return { yellow: null, red: NEVER }
  const stopped = stoppedDays(stops)
  const red = nextWorkingInstant(new Date(due.at.getTime() + 1), calendar)
  const counting = { table: calendar.table, stopped }
  const allowed = countedDays(dayOf(start), dayOf(due.at), 'working-day', counting)
  if (allowed <= Math.max(profile.yellowOnlyAboveWorkingDays, profile.yellowAtWorkingDaysLeft))
    return { yellow: null, red }
  const day = countBack(dayOf(due.at), profile.yellowAtWorkingDaysLeft, calendar, stopped)
  return { yellow: opening(day, calendar.table), red }
}

/** The day from which `left` counted working days remain up to and including `last`. */
function countBack(last: number, left: number, calendar: Calendar, stopped: readonly Range[]): number {
  let day = last + 1
  for (let found = 0; found < left; ) {
    day -= 1
    if (worksOn(day, calendar.table) && !stopped.some(({ from, to }) => day >= from && day <= to)) found += 1
  }
  return day
}
