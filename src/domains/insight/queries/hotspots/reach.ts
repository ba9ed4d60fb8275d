import { orgById } from '#domains/directory'
import { placePrefix } from '#kit/place-code'
import { holdsForCity, scopesOf } from '#platform/actor'
import { join, type Sql, sql, type Tx } from '#platform/db/tx'

/**
 * The hot spots `h` that the actor may read: all of the city; a post at a district those of its district, because titles and
 * words are those of requests.
 */
export async function hotspotReach(tx: Tx): Promise<Sql> {
  const { actor } = tx
  if (holdsForCity(actor, 'insight.read')) return sql`true`
  if (actor.kind !== 'staff') return sql`false`
  const scopes = scopesOf(actor, 'insight.read')
  const seats = await Promise.all([...new Set(actor.duties.map(({ org }) => org))].map((org) => orgById(tx, org)))
  const within = seats.flatMap((seat) =>
    seat && scopes.some((scope) => scope.kind === 'tree' && scope.path === seat.path)
      ? [sql`starts_with(h.place, ${placePrefix(seat.place)})`]
      : [],
  )
  return within.length === 0 ? sql`false` : sql`(${join(within, ' or ')})`
}
