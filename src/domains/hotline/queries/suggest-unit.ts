import { orgById } from '#domains/directory'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { rowFor } from '#rules/hotline'
import { referenceOf } from '../store.ts'
import { catalogueFor } from './catalogue.ts'
import { chainOf } from './suggest-class.ts'

/** The unit that the catalogue names for a class at a place, with the row and the clause it rests on. */
export type SuggestedUnit = { row: string; org: string; name: string; clause: string; classCode: string; place: string }

export type UnitAsked = { class: string; place: string | null }

/** What the dispatch catalogue (派单目录) says: the one row that governs, or nothing where it is silent. */
export async function suggestUnit(ctx: Ctx, asked: UnitAsked): Promise<readonly SuggestedUnit[]> {
  return ctx.reading('hotline.classify', async (tx) => suggestUnitIn(tx, asked))
}

export async function suggestUnitIn(tx: Tx, asked: UnitAsked): Promise<readonly SuggestedUnit[]> {
  const { classes } = await referenceOf(tx)
  const chain = chainOf(classes, asked.class)
  const row = rowFor(await catalogueFor(tx, chain), chain, asked.place, tx.now)
  const org = row && (await orgById(tx, row.org))
  if (!row || !org?.active) return []
  return [{ row: row.id, org: org.id, name: org.name, clause: row.clause, classCode: row.classCode, place: row.place }]
}
