import { isPlaceCode, parentPlace, placeLevel } from '#kit/place-code'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { placeByCode } from '../queries/places.ts'
import { edit, insistCity } from './edit.ts'

/** Adds a place below one that exists. */
export async function addPlace(ctx: Ctx, input: { code: string; name: string; from: string }): Promise<void> {
  await edit(ctx, 'directory.add-place', async (tx) => {
    insistCity(tx)
    if (!isPlaceCode(input.code)) reject('invalid', 'directory.bad-place-code', { code: input.code }, 'code')
    if (await placeByCode(tx, input.code))
      reject('conflict', 'directory.place-code-taken', { code: input.code }, 'code')
    const above = parentPlace(input.code)
    const parent = above === null ? undefined : await placeByCode(tx, above)
    if (parent === undefined) reject('invalid', 'directory.no-such-place', { place: above ?? '' }, 'code')
    await tx.run(sql`insert into directory.places (city, code, name, level, parent, valid_from)
      values (${tx.city}, ${input.code}, ${input.name}, ${placeLevel(input.code)}, ${parent.code}, ${input.from})`)
    return { value: undefined, kind: 'place', id: input.code }
  })
}

/** Ends a place on a day; places are renamed and merged every year (区划调整), never deleted. */
export async function closePlace(
  ctx: Ctx,
  input: { code: string; to: string; successor: string | null },
): Promise<void> {
  await edit(ctx, 'directory.close-place', async (tx) => {
    insistCity(tx)
    const place = await placeByCode(tx, input.code)
    if (place === undefined) reject('missing', 'directory.no-such-place', { place: input.code }, 'code')
    if (input.successor === place.code) reject('invalid', 'directory.own-successor', {}, 'successor')
    if (input.successor !== null && !(await placeByCode(tx, input.successor)))
      reject('invalid', 'directory.no-such-place', { place: input.successor }, 'successor')
    if (input.to <= place.validFrom) reject('invalid', 'directory.period-reversed', {}, 'to')
    await tx.run(sql`update directory.places set valid_to = ${input.to}, succeeded_by = ${input.successor}
      where city = ${tx.city} and code = ${place.code}`)
    return { value: undefined, kind: 'place', id: place.code, facts: { successor: input.successor } }
  })
}
