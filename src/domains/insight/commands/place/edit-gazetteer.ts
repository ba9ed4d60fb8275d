import { knownPlaces } from '#domains/directory'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import { aliasesOf, type NewName } from '../../rules/index.ts'
import { type NameSource, newGazetteerVersion, writeNames } from '../../store/place.ts'
import { insistCity } from '../city-wide.ts'

/** Adds a name to the city's own. */
export async function addName(
  ctx: Ctx,
  { key, ...name }: NewName & { key?: string | undefined },
): Promise<{ id: string }> {
  return once(ctx, 'insight.edit-gazetteer', { scope: 'gazetteer', key, request: name }, async (tx) => {
    insistCity(tx, 'insight.edit-gazetteer')
    await insistPlace(tx, name.place)
    const id = tx.id()
    await insertName(tx, { ...name, id, source: 'editor' })
    audit(tx, { action: 'insight.add-name', object: { kind: 'place-name', id }, facts: { place: name.place } })
    return { id }
  })
}

/** Changes a name; `active: false` retires it, and it is no longer looked for. */
export async function changeName(
  ctx: Ctx,
  { id, active, ...name }: NewName & { id: string; active: boolean },
): Promise<void> {
  await ctx.transaction('insight.edit-gazetteer', async (tx) => {
    insistCity(tx, 'insight.edit-gazetteer')
    await insistPlace(tx, name.place)
    const touched = await tx.run(sql`update insight.gazetteer g set name = ${name.name},
        aliases = ${[...aliasesOf(name.aliases.join('、'), name.name)]}::text[], kind = ${name.kind}, place = ${name.place},
        lon = ${name.lon}, lat = ${name.lat}, active = ${active}, changed_at = ${tx.now}
      where g.city = ${tx.city} and g.id = ${id}`)
    if (touched === 0) reject('missing', 'insight.no-such-name')
    newGazetteerVersion(tx)
    audit(tx, { action: 'insight.change-name', object: { kind: 'place-name', id }, facts: { active } })
  })
}

async function insertName(tx: Tx, row: NewName & { id: string; source: NameSource }): Promise<void> {
  await writeNames(tx, [{ ...row, aliases: aliasesOf(row.aliases.join('、'), row.name) }], row.source)
  newGazetteerVersion(tx)
}

async function insistPlace(tx: Tx, place: string): Promise<void> {
  if (!(await knownPlaces(tx, [place])).has(place)) reject('invalid', 'insight.name-place', { place }, 'place')
}
