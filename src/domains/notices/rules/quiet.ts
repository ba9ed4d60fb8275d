/** Times of the day, 'HH:MM', between which residents are left in peace (静默时段); it may span midnight. */
export type QuietHours = { from: string; to: string }

const OFFSET = 8 * 3_600_000
const DAY = 86_400_000

/** The first instant at or after `now` outside the quiet hours; the city's day is UTC+8 without daylight saving. */
export function afterQuiet(now: Date, quiet: QuietHours | null): Date {
  if (quiet === null || quiet.from === quiet.to) return now
  const local = now.getTime() + OFFSET
  const midnight = Math.floor(local / DAY) * DAY
  const time = local - midnight
  const [from, to] = [millis(quiet.from), millis(quiet.to)]
  const inside = from < to ? time >= from && time < to : time >= from || time < to
  if (!inside) return now
  const end = midnight + to
  return new Date((end > local ? end : end + DAY) - OFFSET)
}

function millis(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}
