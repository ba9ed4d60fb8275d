import { allOrgs, isInScope, knownPlaces, type Org } from '#domains/directory'
import { placeOfRegion } from '#kit/place-code'
import type { Tx } from '#platform/db/tx'
import { type ImportRow, matchOrg, type RowRemark } from '../rules/index.ts'

/** Where an imported matter belongs: its place and its body, with what had to be assumed. */
export type Home = { place: string; org: Org; remarks: readonly RowRemark[] }
export type FindHome = (row: ImportRow) => Home | { fault: RowRemark }

/** How places and bodies of a file are found in this city; the directory is read once. */
export async function homeFinder(tx: Tx, rows: readonly ImportRow[]): Promise<FindHome> {
  const [{ byId, byCode }, places] = await Promise.all([
    allOrgs(tx),
    knownPlaces(
      tx,
      rows.flatMap(({ place }) => place ?? []),
    ),
  ])
  const orgs = [...byId.values()].filter(({ to }) => to === null || to > tx.now)
  const top = placeOfRegion(tx.city)
  const units = orgs.filter(({ kind, place }) => kind === 'city-unit' && place === top)
  const approval = units.find(({ name }) => name.includes('行政审批'))
  const government = orgs.find(({ kind }) => kind === 'city-government')
  const known = new Map<string, Org | null>()
  const named = (name: string): Org | null => {
    const found = known.get(name)
    if (found !== undefined) return found
    const match = matchOrg(name, units)
    known.set(name, match)
    return match
  }
  return (row) => {
    const place = row.place !== null && places.has(row.place) ? row.place : top
    const remarks: RowRemark[] =
      row.place === null || place === row.place ? [] : [{ code: 'matters.import-place', facts: { place: row.place } }]
    const local = place === top ? undefined : orgs.find((org) => org.place === place && isOffice(org))
    const own = row.org.code === null ? null : (byCode.get(row.org.code) ?? null)
    const match = own ?? local ?? (row.org.name === null ? null : named(row.org.name))
    const org = match ?? approval ?? government
    if (!org || !isInScope(tx.actor, 'matters.import', { org: org.id, orgPath: org.path }))
      return { fault: { code: 'matters.unknown-org', facts: { org: row.org.name ?? row.org.code ?? '—' } } }
    const wanted = row.org.name ?? row.org.code ?? '—'
    return match
      ? { place, org, remarks }
      : { place, org, remarks: [...remarks, { code: 'matters.import-org', facts: { org: wanted, given: org.name } }] }
  }
}

function isOffice({ kind }: Org): boolean {
  return kind === 'district' || kind === 'street' || kind === 'town'
}
