import type { Tx } from '#platform/db/tx'
import { sql } from '#platform/db/tx'
import { namingOf } from '../commands/keeping.ts'
import { compareBurden, type Deviation, type Difference, differences, type MatterVersion } from '../rules/index.ts'
import { today, versionById } from '../store.ts'
import { liveVersion, upperVersion } from './live.ts'

export type StaticDeviation = { local: MatterVersion; upper: MatterVersion; deviations: readonly Deviation[] }

/** Local versions in force that ask more than the level above does now (静态偏离). Reads the versions below the city alone. */
export async function staticDeviations(tx: Tx): Promise<readonly StaticDeviation[]> {
  const day = today(tx)
  const top = tx.city.padEnd(12, '0')
  const rows = await tx.rows<{ id: string }>(sql`select id from matters.versions
    where city = ${tx.city} and state in ('live', 'suspended') and place <> ${top} order by id`)
  const found: StaticDeviation[] = []
  for (const { id } of rows) {
    const local = await versionById(tx, id)
    const upper = local && (await upperVersion(tx, { matter: local.matter, place: local.place, day }))
    if (!local || !upper) continue
    const deviations = compareBurden(upper.body, local.body)
    if (deviations.length > 0) found.push({ local, upper, deviations })
  }
  return found
}

/** What a draft of an applicant meets when its version no longer holds. */
export type MovedDraft = {
  /** What holds now; undefined: nothing does. */
  to: MatterVersion | undefined
  differences: readonly Difference[]
  /** Ids of matters that took its place, where it was split, merged or cancelled. */
  redirects: readonly string[]
}

/** The differences for an applicant who comes back to a draft (事项变更提示); null: his version still holds. */
export async function movedDraft(
  tx: Tx,
  { version, place }: { version: string; place?: string | undefined },
): Promise<MovedDraft | null> {
  const pinned = await versionById(tx, version)
  if (!pinned) return { to: undefined, differences: [], redirects: [] }
  const to = await liveVersion(tx, { matter: pinned.matter, place: place ?? pinned.place })
  if (to?.id === pinned.id) return null
  if (to) return { to, differences: differences(pinned.body, to.body, await namingOf(tx)), redirects: [] }
  const rows = await tx.rows<{ target: string }>(
    sql`select target from matters.redirects where city = ${tx.city} and matter = ${pinned.matter} order by target`,
  )
  return { to, differences: [], redirects: rows.map(({ target }) => target) }
}
