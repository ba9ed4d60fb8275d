import type { Lasting } from './document.ts'

/**
 * The last day of a document that begins on `from`: the day before the corresponding one. Where a month lacks that day,
 * the last day of the month (民法典 art. 202).
 */
export function lastDayOf(from: string, lasts: Lasting | null): string | null {
  if (lasts === null) return null
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  if (lasts.unit === 'day') return dayAfter(from, lasts.amount - 1)
  const months = lasts.unit === 'year' ? lasts.amount * 12 : lasts.amount
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  if (lastOfMonth.getUTCDate() < day) return lastOfMonth.toISOString().slice(0, 10)
  return dayAfter(new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10), -1)
}

/** A day so many days after another (`YYYY-MM-DD`). */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
