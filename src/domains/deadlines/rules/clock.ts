import type { Allowance, Calendar, Due, Span, Unit } from './types.ts'

/** What `Due.at` says while an open stop holds the clock. */
export const NEVER = new Date('9999-12-31T15:59:59.999Z')

/** When the period ends. */
export function dueAt(_start: Date, _allowance: Allowance, _stops: readonly Span[], _calendar: Calendar): Due {
  throw new Error('not computed')
}

/** The instant at which this share (0..1) of the allowance is used; 1 gives `dueAt`. */
export function shareAt(
  _start: Date,
  _allowance: Allowance,
  _share: number,
  _stops: readonly Span[],
  _calendar: Calendar,
): Date {
  throw new Error('not computed')
}

/** Units used up between start and now: broken numbers for hours, whole ended days for days and months. */
export function used(_start: Date, _now: Date, _unit: Unit, _stops: readonly Span[], _calendar: Calendar): number {
  throw new Error('not computed')
}

/** When the yellow and the red card fall due (黄牌, 红牌); yellow null where the allowance is too short for one. */
export function cardsAt(
  _start: Date,
  _allowance: Allowance,
  _stops: readonly Span[],
  _calendar: Calendar,
  _cards: { yellowAtWorkingDaysLeft: number; yellowOnlyAboveWorkingDays: number },
): { yellow: Date | null; red: Date } {
  throw new Error('not computed')
}
