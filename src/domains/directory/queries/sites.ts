import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'

export type Site = { host: string; city: string; name: string }

/** Every host name and the city it shows: read at the start and from time to time; the edge keeps it. */
export async function allSites(ctx: Ctx): Promise<Site[]> {
  return ctx.reading('directory.read-places', (tx) =>
    tx.rows<Site>(sql`select s.host, s.city, s.name from directory.sites s order by s.host, s.city`),
  )
}
