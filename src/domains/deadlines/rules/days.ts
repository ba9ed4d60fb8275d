export const DAY = 86_400_000
export const HOUR = 3_600_000
/** China keeps one time, +08:00, without summer time since 1992. */
export const OFFSET = 8 * HOUR

/** The local day number (days since 1970-01-01) of an instant. */
export function dayOf(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET) / DAY)
}

/** Milliseconds since local midnight. */
export function timeOfDay(instant: Date): number {
  return instant.getTime() + OFFSET - dayOf(instant) * DAY
}

/** The instant at which a local day begins, moved on by `ms`. */
export function instantOf(day: number, ms = 0): Date {
  return new Date(day * DAY - OFFSET + ms)
}

/** The local date YYYY-MM-DD (Asia/Shanghai) of an instant. */
export function localDate(instant: Date): string {
  return dateOf(dayOf(instant))
}

/** YYYY-MM-DD of a day number. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day number of a YYYY-MM-DD; a text that is no date is a fault. */
export function dayNumber(date: string): number {
  const ms = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${date}`)
  return ms / DAY
}
