import { parentPlace, placeOfRegion } from '#kit/place-code'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { allOrgs } from '../queries/orgs.ts'
import { newVersion } from '../queries/version.ts'
import { childPath, type OrgKind, type RoleCode, type Width } from '../rules/index.ts'
import {
  allSections,
  type DutyRow,
  insertDuties,
  insertOrgs,
  insertPlaces,
  insertSections,
  insertSites,
  insertUsers,
  lastSteps,
  type OrgRow,
  type SectionRow,
  type UserRow,
  usersByAccount,
} from '../store.ts'
import { insistSeat } from './edit-duties.ts'

export type FillOrg = {
  code: string
  name: string
  shortName?: string
  kind: OrgKind
  /** Code of the organisation above; it comes earlier in the list or exists. */
  parent: string | null
  place: string
  phone?: string | null
  signOff?: boolean
  sections?: readonly string[]
}
export type FillUser = {
  account: string
  name: string
  /** Code of the organisation. */
  org: string
  section?: string | null
  phone?: string | null
  mail?: string | null
  duties: readonly { role: RoleCode; org?: string; width?: Width | null; skills?: readonly string[] }[]
}
export type Filling = {
  sites?: readonly { host: string; name: string }[]
  places?: readonly { code: string; name: string }[]
  orgs?: readonly FillOrg[]
  users?: readonly FillUser[]
  /** Hash of the password of all these users, made by `hashPassword`. */
  passwordHash: string
  mustChange?: boolean
}

/**
 * Fills a city's directory in bulk: seeds, and the first set-up of a city. What is there already (by code or account)
 * stays as it is; one statement per table.
 */
export async function fillDirectory(ctx: Ctx, filling: Filling): Promise<void> {
  await ctx.transaction('directory.import', (tx) => fill(tx, filling))
}

/** The same within a transaction at hand. */
export async function fill(tx: Tx, filling: Filling): Promise<void> {
  await insertSites(tx, filling.sites ?? [])
  await fillPlaces(tx, filling.places ?? [])
  const orgs = await fillOrgs(tx, filling.orgs ?? [])
  const sections = await fillSections(tx, filling.orgs ?? [], orgs)
  const users = await fillUsers(tx, filling, { orgs, sections })
  await newVersion(tx)
  audit(tx, { action: 'directory.fill', object: { kind: 'city', id: tx.city }, facts: { orgs: orgs.size, users } })
}

async function fillPlaces(tx: Tx, places: readonly { code: string; name: string }[]): Promise<void> {
  const top = placeOfRegion(tx.city)
  const rows = places.map(({ code, name }) => ({
    code,
    name,
    parent: code === top ? null : parentPlace(code),
    from: '2020-01-01',
  }))
  // In order of codes, so that a parent stands before what lies in it.
  await insertPlaces(
    tx,
    rows.sort((a, b) => (a.code < b.code ? -1 : 1)),
  )
}

type Known = { id: string; path: string; kind: OrgKind }
type OrgBook = ReadonlyMap<string, Known>

async function fillOrgs(tx: Tx, orgs: readonly FillOrg[]): Promise<OrgBook> {
  const known = new Map<string, Known>((await allOrgs(tx)).byCode)
  const steps = await lastSteps(tx)
  const rows: OrgRow[] = []
  for (const org of orgs) {
    if (known.has(org.code)) continue
    const parent = org.parent === null ? null : found(known, org.parent)
    const under = parent?.id ?? 'root'
    const step = (steps.get(under) ?? 0) + 1
    steps.set(under, step)
    const row = { id: tx.id(), kind: org.kind, path: childPath(parent?.path ?? null, step) }
    known.set(org.code, row)
    const { code, name, place, phone = null, signOff = true } = org
    rows.push({
      ...row,
      code,
      name,
      shortName: org.shortName ?? name,
      parent: parent?.id ?? null,
      place,
      phone,
      signOff,
    })
  }
  await insertOrgs(tx, rows)
  return known
}

async function fillSections(tx: Tx, orgs: readonly FillOrg[], book: OrgBook): Promise<ReadonlyMap<string, string>> {
  const ids = new Map((await allSections(tx)).map((section) => [`${section.org} ${section.name}`, section.id]))
  const rows: SectionRow[] = []
  for (const org of orgs) {
    for (const name of org.sections ?? []) {
      const row = { id: tx.id(), org: found(book, org.code).id, name }
      const key = `${row.org} ${name}`
      if (ids.has(key)) continue
      ids.set(key, row.id)
      rows.push(row)
    }
  }
  await insertSections(tx, rows)
  return ids
}

type Books = { orgs: OrgBook; sections: ReadonlyMap<string, string> }

async function fillUsers(tx: Tx, filling: Filling, books: Books): Promise<number> {
  const wanted = filling.users ?? []
  const there = await usersByAccount(
    tx,
    wanted.map((user) => user.account),
  )
  const rows: UserRow[] = []
  const duties: DutyRow[] = []
  for (const user of wanted.filter(({ account }) => !there.has(account))) {
    const org = found(books.orgs, user.org).id
    const section = user.section ? (books.sections.get(`${org} ${user.section}`) ?? null) : null
    const row = {
      id: tx.id(),
      account: user.account,
      name: user.name,
      org,
      section,
      phone: user.phone ?? null,
      mail: user.mail ?? null,
    }
    rows.push(row)
    for (const { role, org: at = user.org, width = null, skills = [] } of user.duties) {
      const seat = found(books.orgs, at)
      insistSeat(role, seat.kind)
      duties.push({ id: tx.id(), user: row.id, org: seat.id, role, width, skills })
    }
  }
  await insertUsers(tx, rows, { hash: filling.passwordHash, mustChange: filling.mustChange ?? false })
  await insertDuties(tx, duties)
  return rows.length
}

function found(book: OrgBook, code: string): Known {
  return book.get(code) ?? fail(`the directory has no organisation ${code}`)
}

function fail(message: string): never {
  throw new Error(message)
}
