import type { Spot } from '#kit/chart/places'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { HotspotLine } from './board.ts'

/** One request is somebody's address; from so many on a point is that of a matter. */
const FEWEST_POINTS = 3
/** Somebody may have written all three, from home: a point is told as the corner of a field of about 500 metres, in degrees. */
const FIELD = 0.005

/** Where hot spots lie: the middle of their open requests that have a point. Those without are left to the tiles. */
export async function spotsOf(
  ctx: Ctx,
  rows: readonly HotspotLine[],
  nameOf: (row: HotspotLine) => string,
): Promise<readonly Spot[]> {
  const middles = await ctx.reading('insight.read', (tx) =>
    tx.rows<{ id: string; lon: number; lat: number }>(sql`
      select hotspot as id, round(avg(lon) / ${FIELD}) * ${FIELD} as lon, round(avg(lat) / ${FIELD}) * ${FIELD} as lat from insight.hotspot_members
      where city = ${tx.city} and hotspot = any(${rows.map(({ id }) => id)}::uuid[]) and secrecy = 'open' and lon is not null and lat is not null
      group by hotspot having count(*) >= ${FEWEST_POINTS}`),
  )
  const found = new Map(middles.map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const middle = found.get(row.id)
    return middle === undefined
      ? []
      : [{ name: nameOf(row), lon: middle.lon, lat: middle.lat, value: Math.round(row.heat) }]
  })
}
