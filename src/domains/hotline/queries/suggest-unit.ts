import { orgById, orgForPlace } from '#domains/directory'
import { placePrefix } from '#kit/place-code'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { CatalogueRow } from '#rules/hotline'
import { referenceOf } from '../store.ts'
import { catalogueFor } from './catalogue.ts'
import { chainOf } from './suggest-class.ts'

/** The unit that the catalogue names for a class at a place, with the row and the clause it rests on. */
export type SuggestedUnit = { row: string; org: string; name: string; clause: string; classCode: string; place: string }

export type UnitAsked = { class: string; place: string | null }

/** What the dispatch catalogue (派单目录) says, most fitting first: the nearer class before the nearer place. */
export async function suggestUnit(ctx: Ctx, asked: UnitAsked): Promise<readonly SuggestedUnit[]> {
  return ctx.reading('hotline.classify', async (tx) => suggestUnitIn(tx, asked))
}

export async function suggestUnitIn(tx: Tx, asked: UnitAsked): Promise<readonly SuggestedUnit[]> {
  const { classes } = await referenceOf(tx)
  const chain = chainOf(classes, asked.class)
  const rows = fitting(await catalogueFor(tx, chain), chain, asked.place)
  const units = await Promise.all(rows.map(async (row) => ({ row, org: await orgById(tx, row.org) })))
  return units.flatMap(({ row, org }) =>
    org?.active
      ? [{ row: row.id, org: org.id, name: org.name, clause: row.clause, classCode: row.classCode, place: row.place }]
      : [],
  )
}

function fitting(
  rows: readonly CatalogueRow[],
  chain: readonly string[],
  place: string | null,
): readonly CatalogueRow[] {
  const prefix = place === null ? '' : placePrefix(place)
  return rows
    .filter((row) => prefix.startsWith(row.place))
    .sort((a, b) => chain.indexOf(a.classCode) - chain.indexOf(b.classCode) || b.place.length - a.place.length)
}

/** The street or town of a place, for the check against its duty list; undefined where the place is wider. */
export async function streetOf(tx: Tx, place: string): Promise<string | undefined> {
  return (await orgForPlace(tx, place, ['street', 'town']))?.id
}
