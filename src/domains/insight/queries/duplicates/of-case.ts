import { caseStanding } from '#domains/casework'
import { parseNumber } from '#kit/public-number'
import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { LookAlikeRule } from '../../rules/index.ts'
import { pairsOf, rulesOf } from '../../store/duplicates.ts'
import { foundPlaceOf, type KeptPlace } from '../../store/place.ts'
import { type LookAlike, shown } from './look-alikes.ts'

const MOST = 8

/** What stood beside a request when it came in: earlier and later ones like it, and the place its words speak of. */
export async function lookAlikesOfCase(
  ctx: Ctx,
  given: string,
): Promise<{ rows: readonly LookAlike[]; place: KeptPlace | null }> {
  const { number } = insist(parseNumber(given))
  const standing = (await caseStanding(ctx, number)) ?? reject('missing', 'casework.not-found')
  return ctx.reading('insight.suggest', async (tx) => {
    // More pairs than are shown: some lie out of the reader's reach.
    const pairs = await pairsOf(tx, standing.id, MOST * 4)
    return { rows: await shown(tx, pairs, MOST), place: (await foundPlaceOf(tx, standing.id)) ?? null }
  })
}

/** The rules of the city, the general one first. */
export async function lookAlikeRules(ctx: Ctx): Promise<readonly LookAlikeRule[]> {
  return ctx.reading('insight.edit-gazetteer', rulesOf)
}
