import { allSites } from '#domains/directory'
import type { App } from '#platform/app'
import { type CtxSource, systemCtx } from '#platform/create-ctx'
import { Failure } from './failure.ts'
import { shown } from './query.ts'

/**
 * The city of a `jurisdiction_id`: the host name of its site or its 6-digit code. Without one it is the city of the host
 * that was called (GeoReport v2: only needed where an endpoint serves several).
 */
export async function cityFor(app: App, host: string | undefined, jurisdiction: string | undefined): Promise<string> {
  if (jurisdiction === undefined) return app.cityOf(host)
  const cities = await jurisdictionsOf(app.source, app.settings.city)
  const city = cities.get(jurisdiction.toLowerCase())
  if (city === undefined) throw new Failure(404, 'open311.unknown-jurisdiction', { given: shown(jurisdiction) })
  return city
}

async function jurisdictionsOf(source: CtxSource, home: string): Promise<ReadonlyMap<string, string>> {
  const sites = await allSites(systemCtx(source, home, 'open311'))
  return new Map([[home, home], ...sites.flatMap(({ host, city }) => [[host, city] as const, [city, city] as const])])
}
