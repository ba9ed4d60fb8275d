import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { tellCalendarChanged } from '../changes.ts'
import { checkOffice } from '../rules/calendar.ts'
import { localDate } from '../rules/days.ts'
import { checkConfirmation, checkNotice, type HolidayNotice } from '../rules/notice.ts'
import type { OfficeHours } from '../rules/types.ts'
import { addCalendarVersion, addDays, calendarFor, clockworkFor, stamp } from '../store.ts'

/** What a day is to be; `normal` takes an earlier listing back. */
export type DaySetting = { date: string; kind: 'working' | 'off' | 'normal'; name: string | null; source: string }

/** Sets one day of the city's calendar, as a local notice says (minority festivals, emergencies). Answers the version. */
export async function setCalendarDay(ctx: Ctx, day: DaySetting): Promise<{ version: number }> {
  return ctx.transaction('deadlines.edit', async (tx) => {
    if (day.kind !== 'normal' && !day.name) reject('invalid', 'deadlines.day-needs-name', { date: day.date }, 'name')
    const version = await addCalendarVersion(tx, { note: day.source })
    await addDays(tx, version, [day])
    return changed(tx, 'day', day.date, day.date)
  })
}

/** Loads the notice of a year (节假日安排通知). The year stays provisional until somebody confirms it. */
export async function loadCalendarYear(ctx: Ctx, notice: HolidayNotice): Promise<{ version: number; days: number }> {
  return ctx.transaction('deadlines.edit', async (tx) => {
    const days = insist(checkNotice(notice))
    const version = await addCalendarVersion(tx, { note: notice.source })
    // The same notice loaded again corrects slips: days it no longer lists are ordinary days again.
    const { data } = await clockworkFor(tx)
    const listed = new Set(days.map((day) => day.date))
    const gone = data.days.filter((day) => day.source === notice.source && !listed.has(day.date))
    await addDays(tx, version, [
      ...days.map(({ date, working, name, source }) => ({ date, kind: kindOf(working), name, source })),
      ...gone.map(({ date }) => ({ date, kind: 'normal' as const, name: null, source: notice.source })),
    ])
    const first = days[0]?.date ?? `${notice.year}-01-01`
    return { ...(await changed(tx, 'year', String(notice.year), first)), days: days.length }
  })
}

/** Confirms a loaded year: deadlines that reach into it are no longer provisional. Years follow one another. */
export async function confirmCalendarYear(
  ctx: Ctx,
  year: number,
): Promise<{ version: number; confirmedUntil: string }> {
  return ctx.transaction('deadlines.edit', async (tx) => {
    await stamp(tx)
    const { data } = await clockworkFor(tx)
    const loaded = data.days.some((day) => day.date.startsWith(String(year)))
    const confirmedUntil = insist(checkConfirmation(year, data.confirmedUntil, loaded))
    await addCalendarVersion(tx, { note: `${year}`, confirmedUntil })
    return { ...(await changed(tx, 'confirmed-year', String(year), `${year}-01-01`)), confirmedUntil }
  })
}

/** Sets the office hours of the city (办公时间), from which working hours and closing time follow. */
export async function setOfficeHours(ctx: Ctx, hours: readonly OfficeHours[]): Promise<{ version: number }> {
  return ctx.transaction('deadlines.edit', async (tx) => {
    insist(checkOffice(hours))
    await addCalendarVersion(tx, { note: 'office hours', hours })
    return changed(tx, 'office-hours', null, localDate(tx.now))
  })
}

async function changed(tx: Tx, kind: string, id: string | null, from: string): Promise<{ version: number }> {
  // Read under a stamp of its own, since something may have been kept before the last row was written.
  await stamp(tx)
  const { version } = await calendarFor(tx)
  audit(tx, { action: 'deadlines.calendar-edited', object: { kind, id }, facts: { version } })
  await tellCalendarChanged(tx, { version, from })
  return { version }
}

function kindOf(working: boolean): 'working' | 'off' {
  return working ? 'working' : 'off'
}
