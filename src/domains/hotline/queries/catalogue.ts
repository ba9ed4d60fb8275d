import { sql, type Tx } from '#platform/db/tx'
import type { CatalogueRow } from '#rules/hotline'
import { type CatalogueVersion, type Reference, referenceOf } from '../store.ts'

/** One row of a catalogue version (派单目录): the row's id stays the same from version to version. */
export type StoredRow = { id: string; classCode: string; place: string; org: string; clause: string }

/** A published version never changes, so its rows are kept for good; only a few versions are ever asked for. */
const published = new Map<string, readonly StoredRow[]>()
const MOST_KEPT = 24

/** The version in force at an instant: the one that started last. */
export function versionAt({ versions }: Reference, at: Date): CatalogueVersion | undefined {
  return versions
    .filter((version) => version.startsAt !== null && version.startsAt <= at)
    .sort((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0) || a.no - b.no)
    .at(-1)
}

export async function rowsOfVersion(tx: Tx, version: CatalogueVersion): Promise<readonly StoredRow[]> {
  const known = published.get(version.id)
  if (known) return known
  const rows = await readRows(tx, version.id)
  if (version.publishedAt !== null) {
    if (published.size >= MOST_KEPT) published.clear()
    published.set(version.id, rows)
  }
  return rows
}

async function readRows(tx: Tx, version: string): Promise<readonly StoredRow[]> {
  return tx.rows<StoredRow>(sql`select id, class_code, place, org, clause from hotline.catalogue_rows
    where city = ${tx.city} and version = ${version} order by class_code, place`)
}

/** The rows now in force for a class and its parents. */
export async function catalogueFor(tx: Tx, chain: readonly string[]): Promise<readonly CatalogueRow[]> {
  const reference = await referenceOf(tx)
  const version = versionAt(reference, tx.now)
  if (!version || chain.length === 0) return []
  const validFrom = (version.startsAt ?? tx.now).toISOString()
  const rows = await rowsOfVersion(tx, version)
  return rows.filter((row) => chain.includes(row.classCode)).map((row) => ({ ...row, validFrom, validTo: null }))
}
