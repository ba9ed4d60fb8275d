import { reject } from '#kit/ruling'
import { sql, type Tx } from '#platform/db/tx'
import { isInForce, isWithin, type OrgFacts, type OrgKind, placeLine } from '../rules/index.ts'
import { perVersion } from './version.ts'

/** An organisation as the directory knows it. */
export type Org = OrgFacts & {
  shortName: string
  /** Public number for questions (咨询电话). */
  phone: string | null
  /** Whether replies need the signature of the head (审签). */
  signOff: boolean
  from: Date
  to: Date | null
  succeededBy: string | null
  version: number
}

type Orgs = {
  byId: ReadonlyMap<string, Org>
  byCode: ReadonlyMap<string, Org>
  byPlace: ReadonlyMap<string, readonly Org[]>
}

/** All organisations of the city, read once per version of the directory (a few hundred to a few thousand rows). */
export const allOrgs = perVersion(async (tx: Tx): Promise<Orgs> => {
  type Row = Omit<Org, 'active' | 'from' | 'to'> & { validFrom: Date; validTo: Date | null }
  const rows = await tx.rows<Row>(sql`
    select o.id, o.code, o.name, o.short_name, o.kind, o.parent, o.path, o.place, o.phone, o.sign_off,
      o.valid_from, o.valid_to, o.succeeded_by, o.version
    from directory.orgs o where o.city = ${tx.city} order by o.path`)
  const orgs = rows.map(
    ({ validFrom, validTo, ...row }): Org => ({ ...row, active: true, from: validFrom, to: validTo }),
  )
  const byPlace = new Map<string, Org[]>()
  for (const org of orgs) byPlace.set(org.place, [...(byPlace.get(org.place) ?? []), org])
  return {
    byId: new Map(orgs.map((org) => [org.id, org])),
    byCode: new Map(orgs.map((org) => [org.code, org])),
    byPlace,
  }
})

/** Validity is a question of the moment, so it is answered on the way out of what was kept. */
function asOf(tx: Tx, org: Org): Org {
  return { ...org, active: isInForce(org, tx.now) }
}

/** The organisation, abolished or not; undefined when there is none. */
export async function orgById(tx: Tx, id: string): Promise<Org | undefined> {
  const found = (await allOrgs(tx)).byId.get(id)
  return found && asOf(tx, found)
}

/** The organisation by its code (机构代码) in the city. */
export async function orgByCode(tx: Tx, code: string): Promise<Org | undefined> {
  const found = (await allOrgs(tx)).byCode.get(code)
  return found && asOf(tx, found)
}

/** Facts of several organisations at once, by id; unknown ids are left out. */
export async function orgFacts(tx: Tx, ids: Iterable<string>): Promise<Map<string, Org>> {
  const { byId } = await allOrgs(tx)
  const facts = new Map<string, Org>()
  for (const id of ids) {
    const org = byId.get(id)
    if (org) facts.set(id, asOf(tx, org))
  }
  return facts
}

/**
 * The organisation of a kind that is responsible for a place: of the place itself, else of the nearest place above
 * (the street office for a village without a committee of its own).
 */
export async function orgForPlace(tx: Tx, place: string, kind: OrgKind | readonly OrgKind[]): Promise<Org | undefined> {
  const kinds: readonly OrgKind[] = typeof kind === 'string' ? [kind] : kind
  const { byPlace } = await allOrgs(tx)
  for (const code of placeLine(place)) {
    const found = byPlace.get(code)?.find((org) => kinds.includes(org.kind) && isInForce(org, tx.now))
    if (found) return asOf(tx, found)
  }
  return undefined
}

/** The centre of the city (热线中心), which owns what belongs to no unit yet. */
export async function centreOf(tx: Tx): Promise<Org> {
  for (const org of (await allOrgs(tx)).byId.values())
    if (org.kind === 'centre' && isInForce(org, tx.now)) return asOf(tx, org)
  reject('conflict', 'directory.no-centre')
}

export type OrgSearch = {
  /** Part of name, short name or code. */
  q?: string | undefined
  /** Only direct children of this organisation; 'root' for the top. */
  parent?: string | undefined
  /** Only this organisation and all below it. */
  under?: string | undefined
  kind?: OrgKind | undefined
  /** Also those that are abolished. */
  all?: boolean | undefined
  limit?: number | undefined
  /** Path where the page before ended. */
  after?: string | undefined
  /** A further condition, such as: can handle requests. */
  fits?: ((org: Org) => boolean) | undefined
}

/** Organisations in the order of the tree, as asked for. */
export async function findOrgs(tx: Tx, asked: OrgSearch): Promise<(Org & { children: number })[]> {
  const { byId } = await allOrgs(tx)
  const root = asked.under === undefined ? '/' : byId.get(asked.under)?.path
  if (root === undefined) return []
  const children = new Map<string, number>()
  for (const org of byId.values()) if (org.parent) children.set(org.parent, (children.get(org.parent) ?? 0) + 1)
  const found: (Org & { children: number })[] = []
  for (const kept of byId.values()) {
    const org = asOf(tx, kept)
    if (!isWithin(org.path, root) || !answers(org, asked)) continue
    found.push({ ...org, children: children.get(org.id) ?? 0 })
    if (found.length >= (asked.limit ?? 500)) break
  }
  return found
}

function answers(org: Org, asked: OrgSearch): boolean {
  const q = asked.q?.trim().toLowerCase()
  return (
    (org.active || asked.all === true) &&
    (asked.kind === undefined || org.kind === asked.kind) &&
    (asked.after === undefined || org.path > asked.after) &&
    (asked.parent === undefined || (org.parent ?? 'root') === asked.parent) &&
    (asked.fits === undefined || asked.fits(org)) &&
    (!q || [org.name, org.shortName, org.code].some((text) => text.toLowerCase().includes(q)))
  )
}

/** The materialised paths of organisations by id; unknown ids are left out. */
export async function orgPaths(tx: Tx, ids: Iterable<string>): Promise<Map<string, string>> {
  const { byId } = await allOrgs(tx)
  const paths = new Map<string, string>()
  for (const id of ids) {
    const path = byId.get(id)?.path
    if (path !== undefined) paths.set(id, path)
  }
  return paths
}
