import { sql, type Tx } from '#platform/db/tx'
import { NATIONAL, nationalCalendar } from '../data/national-calendar.ts'
import { profiles } from '../data/profiles.ts'
import { addDays, stamp } from '../store.ts'
import { addProfile, lastProfileVersion } from '../store-profiles.ts'

/** The version the delivered profiles stand under; raise it when one of them changes. */
const PROFILES_VERSION = 1

/**
 * Loads the national calendar and the profiles as delivered, once per delivered version. National rows are written
 * under the national code alone, so the transaction must be one of `000000`.
 */
export async function seedDeadlines(tx: Tx): Promise<void> {
  if (tx.city !== NATIONAL) throw new Error(`national reference data is loaded under ${NATIONAL}, not ${tx.city}`)
  const loaded = await seedCalendar(tx)
  const written = await seedProfiles(tx)
  if (loaded || written) await stamp(tx)
}

async function seedCalendar(tx: Tx): Promise<boolean> {
  const { version, confirmedFrom, confirmedUntil, hours, days } = nationalCalendar
  const added =
    await tx.run(sql`insert into deadlines.calendars (city, version, confirmed_from, confirmed_until, hours, note, changed_at)
    values (${NATIONAL}, ${version}, ${confirmedFrom}, ${confirmedUntil}, ${JSON.stringify(hours)}, '国务院办公厅节假日安排通知', ${tx.now})
    on conflict (city, version) do nothing`)
  if (added === 0) return false
  const rows = days.map((day) => ({ ...day, kind: day.working ? ('working' as const) : ('off' as const) }))
  await addDays(tx, version, rows)
  return true
}

async function seedProfiles(tx: Tx): Promise<boolean> {
  let written = false
  for (const profile of profiles) {
    if ((await lastProfileVersion(tx, profile.code)) >= PROFILES_VERSION) continue
    await addProfile(tx, profile, PROFILES_VERSION)
    written = true
  }
  return written
}
