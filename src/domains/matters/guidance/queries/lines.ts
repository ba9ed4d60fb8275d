import { orgFacts, placeNames } from '#domains/directory'
import type { Words } from '#kit/words'
import { sql, type Tx } from '#platform/db/tx'

/** A matter in a list: enough to choose it. */
export type MatterLine = {
  version: string
  matter: string
  taskCode: string
  name: Words
  place: string
  placeName: string
  org: string
  orgName: string
  handling: 'instant' | 'promised'
  /** Working days. */
  promise: number
  trips: number
  channels: readonly string[]
  suspended: boolean
}

export type LineRow = {
  version: string
  matter: string
  taskCode: string
  nameZh: string
  nameEn: string
  place: string
  org: string
  handling: 'instant' | 'promised'
  promise: number
  trips: number
  channels: readonly string[]
  state: string
}

export const LINE = sql`s.version, s.matter, s.task_code, s.name_zh, s.name_en, s.place, s.org, s.handling, s.promise, s.trips, s.channels, s.state`

/** Puts names to what the rows name by code. */
export async function linesOf<R extends LineRow>(tx: Tx, rows: readonly R[]): Promise<readonly MatterLine[]> {
  const [orgs, places] = await Promise.all([
    orgFacts(tx, [...new Set(rows.map(({ org }) => org))]),
    placeNames(tx, [...new Set(rows.map(({ place }) => place))]),
  ])
  return rows.map(
    ({ version, matter, taskCode, nameZh, nameEn, place, org, handling, promise, trips, channels, state }) => ({
      ...{ version, matter, taskCode, place, org, handling, promise, trips, channels },
      name: { zh: nameZh, en: nameEn },
      placeName: places.get(place) ?? '',
      orgName: orgs.get(org)?.name ?? '',
      suspended: state === 'suspended',
    }),
  )
}

/**
 * One version of each matter: for somebody in a place the nearest, for everybody else the city's before those of its
 * districts, so that the city's own guide is what people see first.
 */
export function nearest<R extends { matter: string; place: string }>(
  rows: readonly R[],
  place: string | null,
): readonly R[] {
  const depth = (row: R): number => row.place.replace(/0+$/, '').length * (place === null ? 1 : -1)
  const best = new Map<string, R>()
  for (const row of rows) {
    const held = best.get(row.matter)
    if (held === undefined || depth(row) < depth(held)) best.set(row.matter, row)
  }
  return rows.filter((row) => best.get(row.matter) === row)
}
