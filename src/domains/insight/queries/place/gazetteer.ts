import type { Ctx } from '#platform/context'
import { empty, sql } from '#platform/db/tx'
import type { FoundPlace, PlaceAsked, PlaceKind } from '../../rules/index.ts'
import { GAZETTEER_ROW, type GazetteerRow } from '../../store/place.ts'
import { findPlace } from './find-place.ts'

export type NamesAsked = {
  q?: string | undefined
  kind?: PlaceKind | undefined
  /** Prefix of the 12-digit place code. */
  place?: string | undefined
  retired: boolean
  /** Id of the last row of the page before. */
  cursor?: string | undefined
  limit: number
}

/** The city's own names, in the order of their names (gazetteer_names). */
export async function names(
  ctx: Ctx,
  asked: NamesAsked,
): Promise<{ rows: readonly GazetteerRow[]; next: string | null }> {
  const { q, kind, place, retired, cursor, limit } = asked
  return ctx.reading('insight.edit-gazetteer', async (tx) => {
    const part = `%${(q ?? '').trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const rows = await tx.rows<GazetteerRow>(sql`select ${GAZETTEER_ROW} from insight.gazetteer g
      where g.city = ${tx.city} and g.active = ${!retired}
        ${q ? sql`and (g.name like ${part} or exists (select 1 from unnest(g.aliases) a where a like ${part}))` : empty}
        ${kind ? sql`and g.kind = ${kind}` : empty} ${place ? sql`and starts_with(g.place, ${place})` : empty}
        ${cursor ? sql`and (g.name, g.id) > (select b.name, b.id from insight.gazetteer b where b.city = ${tx.city} and b.id = ${cursor})` : empty}
      order by g.name, g.id limit ${limit + 1}`)
    const page = rows.slice(0, limit)
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
  })
}

/** What the gazetteer reads out of a sentence: to try it before and after an edit. Nothing is stored. */
export async function tryPlace(ctx: Ctx, asked: PlaceAsked): Promise<FoundPlace | null> {
  return ctx.reading('insight.edit-gazetteer', (tx) => findPlace(tx, asked))
}
