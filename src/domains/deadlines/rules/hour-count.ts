import { nthWorkingDay, workingUpTo, worksOn } from './calendar.ts'
import { DAY, instantOf, OFFSET } from './days.ts'
import type { Range } from './stops.ts'
import type { CalendarTable } from './types.ts'

/** A way to count time: how much has passed at an instant, and the earliest instant at which so much has passed. */
export type Scale = { at(ms: number): number; instant(position: number): number }

export const naturalTime: Scale = { at: (ms) => ms, instant: (position) => position }

/** Office time of working days only (工作小时). */
export function officeTime(table: CalendarTable): Scale {
  return {
    at(ms) {
      const day = Math.floor((ms + OFFSET) / DAY)
      const whole = workingUpTo(day, table) * table.officeTotal
      return worksOn(day, table) ? whole - officeAfter(ms + OFFSET - day * DAY, table) : whole
    },
    instant(position) {
      const nth = Math.max(1, Math.ceil(position / table.officeTotal))
      const day = nthWorkingDay(nth, table)
      return instantOf(day, officeInstant(position - (nth - 1) * table.officeTotal, table)).getTime()
    },
  }
}

/** The instant at which `amount` milliseconds of the scale have passed since `start`, stops left out. */
export function instantAfter(start: number, amount: number, stopped: readonly Range[], scale: Scale): number {
  if (amount <= 0) return start
  let target = scale.at(start) + amount
  for (const range of stopped) {
    if (range.to <= start) continue
    const from = scale.at(Math.max(range.from, start))
    if (target <= from) break
    if (range.to === Infinity) return Infinity
    target += scale.at(range.to) - from
  }
  return scale.instant(target)
}

/** Milliseconds of the scale between start and now, stops left out. */
export function timeUsed(start: number, now: number, stopped: readonly Range[], scale: Scale): number {
  if (now <= start) return 0
  let total = scale.at(now) - scale.at(start)
  for (const range of stopped) {
    const from = Math.max(range.from, start)
    const to = Math.min(range.to, now)
    if (from < to) total -= scale.at(to) - scale.at(from)
  }
  return total
}

/** The time of day at which `amount` of the day's office time has passed. */
export function officeInstant(amount: number, table: CalendarTable): number {
  let left = amount
  for (const { from, to } of table.office) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return table.office.at(-1)?.to ?? DAY
}

function officeAfter(time: number, table: CalendarTable): number {
  let after = 0
  for (const { from, to } of table.office) after += Math.max(0, to - Math.max(from, time))
  return after
}
