import { visibleCase } from '#domains/casework'
import { parseNumber } from '#kit/public-number'
import { insist, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { suggestionsOf } from '../../store/suggestions.ts'
import { lookAlikes } from '../duplicates/look-alikes.ts'
import { findPlace } from '../place/find-place.ts'
import { type Asked, suggestIn } from './suggest-in.ts'

const MOST_ALIKE = 5
/** A place found in the text helps to find unit and look-alikes only when it is rather sure. */
const PLACE_SURE = 0.6

/** Everything the desk is told while somebody types: class, unit, place, look-alikes; one call, nothing is stored. */
export async function suggest(ctx: Ctx, asked: Asked) {
  return ctx.reading('insight.suggest', (tx) => suggested(tx, asked))
}

/** The same for a request that is there already, within the reader's reach. */
export async function suggestForCase(ctx: Ctx, { number: given }: { number: string }) {
  return ctx.reading('insight.suggest', async (tx) => {
    const { number } = insist(parseNumber(given))
    const found = (await visibleCase(tx, ctx.actor, number)) ?? reject('missing', 'insight.no-suggestion-case')
    if (found.kind !== 'request') reject('missing', 'insight.no-suggestion-case')
    const { subject, text, place } = found.facts.state as Request
    const suggestions = await suggested(tx, { subject, text, place }, found.id)
    const noted = (await suggestionsOf(tx, found.id)).find(({ kind }) => kind === 'class')
    return {
      ...suggestions,
      keptBack: noted?.keptBack ?? null,
      automatic: noted?.automatic ?? false,
    }
  })
}

async function suggested(tx: Tx, asked: Asked, of?: string) {
  const place = await findPlace(tx, { ...asked, near: asked.place })
  const found = place && place.confidence >= PLACE_SURE ? place : null
  const where = asked.place ?? found?.place ?? null
  const { cut, model, by, sure, classes, units } = await suggestIn(tx, { ...asked, place: where })
  const duplicates = await lookAlikes(tx, {
    ...{ cut, place: where, classCode: (sure && classes[0]?.code) || null, at: tx.now, limit: MOST_ALIKE },
    ...(of === undefined ? {} : { of }),
    point: found?.lon != null && found.lat != null ? { lon: found.lon, lat: found.lat } : null,
  })
  return {
    source: { by, no: model?.no ?? null },
    sure,
    classes: classes.map((one) => ({
      ...one,
      pathZh: [...one.pathZh],
      pathEn: [...one.pathEn],
      words: [...one.words],
    })),
    units: [...units],
    place: place && { ...place, matched: [...place.matched] },
    duplicates,
  }
}
