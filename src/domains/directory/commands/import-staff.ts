import type { Tx } from '#platform/db/tx'
import { allOrgs } from '../queries/orgs.ts'
import {
  canHoldTogether,
  type ImportFault,
  isInForce,
  isRole,
  type OrgKind,
  type RoleCode,
  roleOf,
  type StaffIn,
} from '../rules/index.ts'
import {
  allSections,
  type DutyRow,
  insertDuties,
  insertSections,
  insertUsers,
  type KnownUser,
  openDuties,
  type SectionRow,
  type UserRow,
  updateUsers,
  usersByAccount,
} from '../store.ts'
import type { Plan } from './import-directory.ts'

export type StaffPlan = Plan & { fresh: UserRow[]; altered: UserRow[]; duties: DutyRow[]; sections: SectionRow[] }

/** Compares rows of staff with what is there. Posts that the sheet does not name stay: they are ended in the editor. */
export async function planStaff(tx: Tx, rows: readonly StaffIn[]): Promise<StaffPlan> {
  const plan: StaffPlan = {
    fresh: [],
    altered: [],
    duties: [],
    sections: [],
    added: 0,
    changed: 0,
    same: 0,
    faults: [],
    newPeople: 0,
  }
  const faults: ImportFault[] = []
  const known = await knownOf(tx, rows)
  for (const row of rows) {
    const org = known.orgs.get(row.org)
    const fault = org === undefined ? unknownOrg(row) : postFault(row, org.kind, known)
    if (org === undefined || fault !== null) faults.push({ row: row.no, ...(fault ?? unknownOrg(row)) })
    else place(tx, { row, org: org.id, known, plan })
  }
  return { ...plan, added: plan.fresh.length, newPeople: plan.fresh.length, faults }
}

export async function writeStaff(tx: Tx, plan: StaffPlan, hash: string): Promise<void> {
  await insertSections(tx, plan.sections)
  await insertUsers(tx, plan.fresh, { hash, mustChange: true })
  await updateUsers(tx, plan.altered)
  await insertDuties(tx, plan.duties)
}

type Known = {
  orgs: ReadonlyMap<string, { id: string; kind: OrgKind }>
  users: ReadonlyMap<string, KnownUser>
  /** By organisation and name; new ones are added as they are met. */
  sections: Map<string, string>
  duties: ReadonlyMap<string, readonly { org: string; role: string }[]>
}

async function knownOf(tx: Tx, rows: readonly StaffIn[]): Promise<Known> {
  const { byCode } = await allOrgs(tx)
  const users = await usersByAccount(
    tx,
    rows.map((row) => row.account),
  )
  const duties = new Map<string, { org: string; role: string }[]>()
  for (const duty of await openDuties(
    tx,
    [...users.values()].map((user) => user.id),
  ))
    duties.set(duty.user, [...(duties.get(duty.user) ?? []), duty])
  const sections = new Map((await allSections(tx)).map((section) => [`${section.org} ${section.name}`, section.id]))
  return { orgs: new Map([...byCode].filter(([, org]) => isInForce(org, tx.now))), users, sections, duties }
}

function unknownOrg(row: StaffIn): Omit<ImportFault, 'row'> {
  return { field: 'org', code: 'directory.import-unknown-org', facts: { org: row.org } }
}

function postFault(row: StaffIn, kind: OrgKind, known: Known): Omit<ImportFault, 'row'> | null {
  const astray = row.roles.find((role) => !roleOf(role).seats.includes(kind))
  if (astray !== undefined)
    return { field: 'roles', code: 'directory.role-not-seated', facts: { role: roleOf(astray).name.zh, kind } }
  const held = known.duties.get(known.users.get(row.account)?.id ?? '') ?? []
  const together = [...row.roles, ...held.map((duty) => duty.role).filter(isRole)]
  return canHoldTogether(together) ? null : { field: 'roles', code: 'directory.posts-apart', facts: {} }
}

type Placing = { row: StaffIn; org: string; known: Known; plan: StaffPlan }

function place(tx: Tx, { row, org, known, plan }: Placing): void {
  const before = known.users.get(row.account)
  const section = sectionOf(tx, { row, org, known, plan }) ?? (before?.org === org ? before.section : null)
  const user: UserRow = {
    ...{ id: before?.id ?? tx.id(), account: row.account, name: row.name, org, section },
    phone: row.phone ?? before?.phone ?? null,
    mail: row.mail ?? before?.mail ?? null,
  }
  const held = before === undefined ? [] : (known.duties.get(before.id) ?? [])
  const missing = row.roles.filter((role: RoleCode) => !held.some((duty) => duty.role === role && duty.org === org))
  plan.duties.push(
    ...missing.map((role): DutyRow => ({ id: tx.id(), user: user.id, org, role, width: null, skills: [] })),
  )
  if (before === undefined) plan.fresh.push(user)
  else if (differs(user, before)) plan.altered.push(user)
  if (before === undefined) return
  if (missing.length > 0 || differs(user, before)) plan.changed += 1
  else plan.same += 1
}

function sectionOf(tx: Tx, { row, org, known, plan }: Placing): string | null {
  if (row.section === null) return null
  const key = `${org} ${row.section}`
  const there = known.sections.get(key)
  if (there !== undefined) return there
  const made = { id: tx.id(), org, name: row.section }
  plan.sections.push(made)
  known.sections.set(key, made.id)
  return made.id
}

function differs(user: UserRow, before: KnownUser): boolean {
  return (['name', 'org', 'section', 'phone', 'mail'] as const).some((field) => user[field] !== before[field])
}
