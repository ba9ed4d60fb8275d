import type { Tx } from '#platform/db/tx'
import { type FoundPlace, type PlaceAsked, placeOf } from '../../rules/index.ts'
import { gazetteerOf } from '../../store/place.ts'

/** The place a message speaks of, by the city's names; null where it names none (一毫秒内). */
export async function findPlace(tx: Tx, asked: PlaceAsked): Promise<FoundPlace | null> {
  return placeOf(await gazetteerOf(tx), asked)
}
