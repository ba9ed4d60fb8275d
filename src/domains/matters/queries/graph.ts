import { type Sql, sql, type Tx } from '#platform/db/tx'
import { placeLine } from '#rules/directory'
import type { MatterVersion } from '../rules/index.ts'
import { today } from '../store.ts'

type At = { place?: string | undefined; day?: string | undefined }

/** Matters that may produce one of these documents, each by the version that holds in the place (versions_gives). */
export async function producersOf(
  tx: Tx,
  { docs, ...at }: At & { docs: readonly string[] },
): Promise<readonly MatterVersion[]> {
  if (docs.length === 0) return []
  return nearest(tx, at, sql`jsonb_path_query_array(v.body, '$.gives[*].doc') ?| ${[...docs]}::text[]`)
}

/** Matters of some life events, each by the version that holds in the place. */
export async function versionsOfThemes(
  tx: Tx,
  { themes, ...at }: At & { themes: readonly string[] },
): Promise<readonly MatterVersion[]> {
  return nearest(tx, at, sql`v.body -> 'themes' ?| ${[...themes]}::text[]`)
}

/** One version of each matter: of the place itself, else of the nearest above. Where that one is suspended there is none. */
async function nearest(tx: Tx, { place, day = today(tx) }: At, wanted: Sql): Promise<readonly MatterVersion[]> {
  const places = placeLine(place ?? tx.city.padEnd(12, '0'))
  const found =
    await tx.rows<MatterVersion>(sql`select distinct on (v.matter) v.id, v.matter, v.base_code, v.task_code, v.place, v.org,
      v.base, v.no, v.valid_from as "from", v.valid_to as "to", v.state, v.body, v.hash, v.author, v.approver
    from matters.versions v
    where v.city = ${tx.city} and v.place = any(${[...places]}::text[]) and v.valid_from <= ${day}
      and (v.valid_to is null or v.valid_to > ${day}) and v.state in ('live', 'scheduled', 'retired', 'suspended', 'cancelled') and ${wanted}
    order by v.matter, v.place desc, v.no desc`)
  return found.filter(({ state }) => state !== 'suspended')
}
