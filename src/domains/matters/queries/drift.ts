import { sql, type Tx } from '#platform/db/tx'
import { placeLine } from '#rules/directory'
import { namingOf } from '../commands/keeping.ts'
import { compareBurden, type Deviation, type Difference, differences, type MatterVersion } from '../rules/index.ts'
import { today, versionById } from '../store.ts'
import { liveVersion, versionsOfLocalMatters } from './live.ts'

export type StaticDeviation = { local: MatterVersion; upper: MatterVersion; deviations: readonly Deviation[] }

/** Local versions in force that ask more than the nearest level above does now (静态偏离); one reading, compared in memory. */
export async function staticDeviations(tx: Tx): Promise<readonly StaticDeviation[]> {
  const versions = await versionsOfLocalMatters(tx, today(tx))
  const at = new Map<string, MatterVersion>()
  for (const version of versions) {
    const key = `${version.matter} ${version.place}`
    if ((at.get(key)?.no ?? 0) < version.no) at.set(key, version)
  }
  return [...at.values()].flatMap((local) => {
    const [, ...above] = placeLine(local.place)
    const upper = above.flatMap((place) => at.get(`${local.matter} ${place}`) ?? [])[0]
    if (!upper || (local.state !== 'live' && local.state !== 'suspended')) return []
    const deviations = compareBurden(upper.body, local.body)
    return deviations.length > 0 ? [{ local, upper, deviations }] : []
  })
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
