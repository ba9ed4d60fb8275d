import { type Calendar, isWorkingDay } from '#rules/deadlines'

/** China keeps one time, +08:00. */
const OFFSET = 8 * 3_600_000
const DAY = 86_400_000

/** Hours of a week: 7 × 24, Monday first. */
export const SLOTS = 168

/** The seasons of a year by which demand differs: spring, summer, autumn, winter. */
export type Season = 0 | 1 | 2 | 3

/**
 * The hour of the week that an instant counts as (0–167). A holiday counts as a Sunday, a make-up working day as a Friday:
 * people ask as on the kind of day it is, not as on the day it would have been.
 */
export function slotOf(at: number, calendar: Calendar): number {
  const hours = kept.get(calendar) ?? new Map<number, number>()
  kept.set(calendar, hours)
  const hour = Math.floor(at / 3_600_000)
  const known = hours.get(hour)
  if (known !== undefined) return known
  const slot = reckon(at, calendar)
  hours.set(hour, slot)
  return slot
}

/** Asked for many times an hour, reckoned once. */
const kept = new WeakMap<Calendar, Map<number, number>>()

function reckon(at: number, calendar: Calendar): number {
  const local = at + OFFSET
  const day = Math.floor(local / DAY)
  const weekday = (day + 3) % 7
  const works = isWorkingDay(new Date(day * DAY).toISOString().slice(0, 10), calendar)
  const as = works === weekday < 5 ? weekday : works ? 4 : 6
  return as * 24 + Math.floor((local - day * DAY) / 3_600_000)
}

/** March to May, June to August, September to November, December to February. */
export function seasonOf(at: number): Season {
  const month = new Date(at + OFFSET).getUTCMonth()
  return ([3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3] as const)[month] ?? 0
}
