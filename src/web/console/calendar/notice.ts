import type { HolidayNotice } from '#rules/deadlines'

/** A holiday as it is typed in: weekend days worked for it stand in one field. */
export type TypedBreak = { name?: string; from?: string; to?: string; makeUp?: string }
export type TypedNotice = { source?: string; breaks?: readonly (TypedBreak | undefined)[] }
type Listed = { date: string; working: boolean; source: string }

/** The holidays that every notice of the State Council names, in the order of the year. */
export const usualHolidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

/** Days written as people do, `2-14 2月28日`, as dates of the year; what is no date is handed back as it was typed. */
export function datesIn(text: string, year: number): string[] {
  return (text.match(/[^\s,，、;；]+/g) ?? []).map((one) => {
    const [, month, day] = /^(?:\d{4}[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?$/.exec(one) ?? []
    const own = /^(\d{4})[-年/.]\d{1,2}[-月/.]/.exec(one)?.[1] ?? String(year)
    return month && day ? `${own}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : one
  })
}

/** The notice as the API takes it. Rows without dates are holidays that this notice does not name. */
export function noticeOf(typed: TypedNotice, year: number): HolidayNotice {
  const breaks = (typed.breaks ?? []).flatMap((one) => {
    const from = one?.from || one?.to
    if (!one || !from) return []
    const name = (one.name ?? '').trim()
    return [{ name, from, to: one.to || from, makeUp: datesIn(one.makeUp ?? '', year) }]
  })
  return { year, source: (typed.source ?? '').trim(), breaks }
}

/** Working days of each month as they would be: listed days count as listed, all others by the day of the week. */
export function workingDaysOf(year: number, listed: readonly Omit<Listed, 'source'>[]): readonly number[] {
  const byDate = new Map(listed.map((day) => [day.date, day.working]))
  return Array.from({ length: 12 }, (_, month) => {
    const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const days = Array.from({ length: count }, (_, at) => new Date(Date.UTC(year, month, at + 1)))
    return days.filter((day) => {
      const week = day.getUTCDay()
      return byDate.get(day.toISOString().slice(0, 10)) ?? (week >= 1 && week <= 5)
    }).length
  })
}

/** What is listed once the notice is loaded: days that it listed before and no longer does are gone. */
export function listedAfter(before: readonly Listed[], notice: readonly Listed[], source: string): readonly Listed[] {
  return [...before.filter((day) => day.source !== source), ...notice]
}

/** Every field that is no date of the calendar. */
export function notDates(notice: HolidayNotice): readonly string[] {
  const all = notice.breaks.flatMap(({ from, to, makeUp }) => [from, to, ...makeUp])
  return all.filter((date) => !isDate(date))
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
