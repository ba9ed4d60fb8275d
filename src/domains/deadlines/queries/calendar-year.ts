import type { Ctx } from '#platform/context'
import { workingUpTo } from '../rules/calendar.ts'
import { dayNumber } from '../rules/days.ts'
import type { CalendarDay, OfficeHours } from '../rules/types.ts'
import { clockworkFor } from '../store.ts'

export type CalendarYear = {
  city: string
  version: number
  year: number
  confirmed: boolean
  confirmedUntil: string
  hours: OfficeHours[]
  workingDays: number[]
  days: CalendarDay[]
}

/** One year of the city's calendar: listed days, working days of each month, and whether it is confirmed. */
export async function calendarYear(ctx: Ctx, year: number): Promise<CalendarYear> {
  return ctx.reading('deadlines.read', async (tx) => {
    const { calendar, data } = await clockworkFor(tx)
    const begin = (month: number): number => Date.UTC(year, month, 1) / 86_400_000
    const workingDays = Array.from({ length: 12 }, (_, month) => {
      const upTo = (day: number): number => workingUpTo(day - 1, calendar.table)
      return upTo(begin(month + 1)) - upTo(begin(month))
    })
    return {
      city: tx.city,
      version: data.version,
      year,
      confirmed: dayNumber(data.confirmedUntil) >= begin(12) - 1 && data.confirmedFrom <= `${year}-01-01`,
      confirmedUntil: data.confirmedUntil,
      hours: [...data.hours],
      workingDays,
      days: data.days.filter((day) => day.date.startsWith(`${year}-`)).sort((a, b) => (a.date < b.date ? -1 : 1)),
    }
  })
}
