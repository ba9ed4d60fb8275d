import { sql, type Tx } from '#platform/db/tx'
import { NATIONAL } from './data/national-calendar.ts'
import { DEFAULT_PROFILE } from './data/profiles.ts'
import { makeCalendar } from './rules/calendar.ts'
import type { Calendar, CalendarData, OfficeHours, Profile } from './rules/types.ts'
import { profileRows } from './store-profiles.ts'

/** What a city reckons with: its calendar and the profiles open to it, the chosen one by name. */
export type Clockwork = {
  calendar: Calendar
  data: CalendarData
  profiles: ReadonlyMap<string, Profile>
  chosen: string
}

type Kept = { stamps: string; clockwork: Clockwork }

/** Kept per process and city; the stamps tell in one small read whether it still holds. */
const kept = new Map<string, Kept>()

/** One read of the stamps serves a whole transaction; its own edits make it read again. */
const asked = new WeakMap<Tx, Promise<Clockwork>>()

/** Calendar, profiles and choice of the transaction's city; read anew only after an edit. */
export function clockworkFor(tx: Tx): Promise<Clockwork> {
  const known = asked.get(tx)
  if (known) return known
  const reading = readClockwork(tx)
  asked.set(tx, reading)
  return reading
}

async function readClockwork(tx: Tx): Promise<Clockwork> {
  const rows = await tx.rows<{ stamp: string }>(
    sql`select stamp from deadlines.versions where city in (${NATIONAL}, ${tx.city}) order by city`,
  )
  const stamps = rows.map((row) => row.stamp).join()
  const found = kept.get(tx.city)
  if (found?.stamps === stamps) return found.clockwork
  const [data, profiles, chosen] = await Promise.all([calendarData(tx), profileRows(tx), choice(tx)])
  const clockwork = { calendar: makeCalendar(data), data, profiles, chosen }
  kept.set(tx.city, { stamps, clockwork })
  return clockwork
}

/** The working calendar of the city (工作日历). */
export async function calendarFor(tx: Tx): Promise<Calendar> {
  return (await clockworkFor(tx)).calendar
}

/** The profile by code, or the one the city has chosen (时限方案). A code nobody knows is a fault of the settings. */
export async function profileFor(tx: Tx, code?: string): Promise<Profile> {
  const { profiles, chosen } = await clockworkFor(tx)
  const profile = profiles.get(code ?? chosen)
  if (!profile) throw new Error(`no time-limit profile ${code ?? chosen}: the reference data is not loaded`)
  return profile
}

/** Gives the city a new stamp; also the lock under which edits of one city follow one another. */
export async function stamp(tx: Tx): Promise<void> {
  asked.delete(tx)
  await tx.run(sql`insert into deadlines.versions (city, stamp) values (${tx.city}, ${tx.id()})
    on conflict (city) do update set stamp = excluded.stamp`)
}

/** The user an edit is recorded under. */
export function editor(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}

type CalendarRow = {
  city: string
  version: number
  confirmedFrom: string | null
  confirmedUntil: string | null
  hours: OfficeHours[] | null
}
type DayRow = { date: string; kind: 'working' | 'off' | 'normal'; name: string | null; source: string }

/** The national calendar with the city's own days, hours and confirmations laid over it. */
async function calendarData(tx: Tx): Promise<CalendarData> {
  const [calendars, days] = await Promise.all([
    tx.rows<CalendarRow>(sql`select distinct on (city) city, version, confirmed_from, confirmed_until, hours
      from deadlines.calendars where city in (${NATIONAL}, ${tx.city}) order by city, version desc`),
    tx.rows<DayRow>(sql`select distinct on (date) date, kind, name, source from deadlines.calendar_days
      where city in (${NATIONAL}, ${tx.city}) order by date, (city = ${NATIONAL}), version desc`),
  ])
  const national = calendars.find((row) => row.city === NATIONAL)
  const own = calendars.find((row) => row.city === tx.city && row.city !== NATIONAL)
  if (!national?.confirmedFrom || !national.confirmedUntil || !national.hours) {
    throw new Error('no national calendar: the reference data is not loaded')
  }
  return {
    version: national.version + (own?.version ?? 0),
    city: tx.city,
    confirmedFrom: own?.confirmedFrom ?? national.confirmedFrom,
    confirmedUntil: later(own?.confirmedUntil ?? null, national.confirmedUntil),
    hours: own?.hours ?? national.hours,
    days: days.flatMap(({ date, kind, name, source }) =>
      kind === 'normal' ? [] : [{ date, working: kind === 'working', name: name ?? '', source }],
    ),
  }
}

/** A new version of the city's calendar; whatever is not given stays as it was. Answers its number. */
export async function addCalendarVersion(
  tx: Tx,
  change: { note: string; confirmedFrom?: string; confirmedUntil?: string; hours?: readonly OfficeHours[] },
): Promise<number> {
  await stamp(tx)
  const last = await tx.maybe<CalendarRow>(sql`select city, version, confirmed_from, confirmed_until, hours
    from deadlines.calendars where city = ${tx.city} order by version desc limit 1`)
  const version = (last?.version ?? 0) + 1
  const hours = change.hours ?? last?.hours
  await tx.run(sql`insert into deadlines.calendars (city, version, confirmed_from, confirmed_until, hours, note, changed_at, changed_by)
    values (${tx.city}, ${version}, ${change.confirmedFrom ?? last?.confirmedFrom ?? null},
      ${change.confirmedUntil ?? last?.confirmedUntil ?? null}, ${hours ? JSON.stringify(hours) : null}, ${change.note},
      ${tx.now}, ${editor(tx)})`)
  return version
}

/** Listed days under a version; a date listed before is replaced from this version on. */
export async function addDays(tx: Tx, version: number, days: readonly DayRow[]): Promise<void> {
  await tx.run(sql`insert into deadlines.calendar_days (city, date, version, kind, name, source)
    select ${tx.city}, d.date, ${version}, d.kind, d.name, d.source
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(date date, kind text, name text, source text)`)
}

async function choice(tx: Tx): Promise<string> {
  const row = await tx.maybe<{ profile: string }>(sql`select profile from deadlines.choices where city = ${tx.city}`)
  return row?.profile ?? DEFAULT_PROFILE
}

export async function choose(tx: Tx, profile: string): Promise<void> {
  await stamp(tx)
  await tx.run(sql`insert into deadlines.choices (city, profile, chosen_at, chosen_by)
    values (${tx.city}, ${profile}, ${tx.now}, ${editor(tx)})
    on conflict (city) do update set profile = excluded.profile, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`)
}

function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other
}
