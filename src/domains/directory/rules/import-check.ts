import { parsePhone } from '#kit/phone'
import { isPlaceCode } from '#kit/place-code'
import { cleanLine } from '#kit/text'
import { canHoldTogether } from './grants.ts'
import type { ImportKind } from './import-columns.ts'
import { type OrgKind, orgKinds } from './org.ts'
import { isRole, type RoleCode, roleCodes, roleOf } from './roles.ts'

/** A row of the sheet by field; '' where empty, absent where the sheet has no such column. */
export type ImportRow = { no: number; fields: ReadonlyMap<string, string>; lost: readonly string[] }

/** One thing that is wrong, for the person who made the sheet: where, what, and with its words what to do. */
export type ImportFault = { row: number; field: string; code: string; facts: Readonly<Record<string, string | number>> }

export type UnitIn = {
  no: number
  code: string
  name: string
  shortName: string | null
  kind: OrgKind
  parent: string | null
  place: string
  phone: string | null
}
export type StaffIn = {
  no: number
  account: string
  name: string
  org: string
  section: string | null
  phone: string | null
  mail: string | null
  roles: readonly RoleCode[]
}

type Checked<T> = { rows: T[]; faults: ImportFault[] }
type Say = (field: string, code: string, facts?: ImportFault['facts']) => void

/** Collects the faults of one row; a row with any is left out. */
function checkRows<T>(rows: readonly ImportRow[], one: (row: Reader, say: Say) => T): Checked<T> {
  const checked: Checked<T> = { rows: [], faults: [] }
  for (const row of rows) {
    const before = checked.faults.length
    const say: Say = (field, code, facts = {}) => checked.faults.push({ row: row.no, field, code, facts })
    for (const field of row.lost) say(field, 'directory.import-lost-digits')
    const value = one(reader(row, say), say)
    if (checked.faults.length === before) checked.rows.push(value)
  }
  return checked
}

type Reader = {
  no: number
  /** A text that must be there. */
  line(field: string, max: number): string
  /** A text that may be missing. */
  maybe(field: string, max: number): string | null
}

function reader(row: ImportRow, say: Say): Reader {
  const maybe = (field: string, max: number): string | null => {
    const text = row.fields.get(field) ?? ''
    if (text === '') return null
    const clean = cleanLine(text, { max })
    if (!clean.allowed) say(field, clean.refusal.code, { max })
    return text
  }
  const line = (field: string, max: number): string => {
    const text = maybe(field, max)
    if (text === null) say(field, 'directory.import-needed')
    return text ?? ''
  }
  return { no: row.no, line, maybe }
}

/** Checks rows of units for themselves; whether parents and places exist is asked afterwards. */
export function checkUnits(rows: readonly ImportRow[]): Checked<UnitIn> {
  const checked = checkRows(rows, (row, say): UnitIn => {
    const code = row.line('code', 64)
    if (code !== '' && !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(code)) say('code', 'directory.import-bad-code')
    const place = row.line('place', 12)
    if (place !== '' && !isPlaceCode(place)) say('place', 'directory.bad-place-code', { code: place })
    const kind = kindNamed(row.line('kind', 40))
    if (kind === null) say('kind', 'directory.import-unknown-kind', { kinds: kindNames() })
    const [name, shortName, parent, phone] = [
      row.line('name', 100),
      row.maybe('shortName', 40),
      row.maybe('parent', 64),
      row.maybe('phone', 40),
    ]
    return { no: row.no, code, name, shortName, kind: kind ?? 'city-unit', parent, place, phone }
  })
  return withoutTwins(checked, 'units', (unit) => unit.code)
}

/** Checks rows of staff for themselves. */
export function checkStaff(rows: readonly ImportRow[]): Checked<StaffIn> {
  const checked = checkRows(rows, (row, say): StaffIn => {
    const account = row.line('account', 64).toLowerCase()
    if (account !== '' && !/^[a-z0-9][a-z0-9._-]{1,63}$/.test(account)) say('account', 'directory.import-bad-account')
    const phone = row.maybe('phone', 40)
    if (phone !== null && !parsePhone(phone).allowed) say('phone', 'kit.not-a-phone')
    const mail = row.maybe('mail', 200)
    if (mail !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) say('mail', 'directory.import-bad-mail')
    const roles = rolesNamed(row.line('roles', 200), say)
    if (!canHoldTogether(roles)) say('roles', 'directory.posts-apart')
    const [name, org, section] = [row.line('name', 60), row.line('org', 64), row.maybe('section', 60)]
    return { no: row.no, account, name, org, section, phone, mail, roles }
  })
  return withoutTwins(checked, 'staff', (person) => person.account)
}

/** Two rows about the same thing: the later one is reported, because nobody can tell which is meant. */
function withoutTwins<T extends { no: number }>(
  { rows, faults }: Checked<T>,
  kind: ImportKind,
  keyOf: (row: T) => string,
): Checked<T> {
  const first = new Map<string, number>()
  const kept: T[] = []
  for (const row of rows) {
    const earlier = first.get(keyOf(row))
    if (earlier === undefined) {
      first.set(keyOf(row), row.no)
      kept.push(row)
    } else {
      const field = kind === 'units' ? 'code' : 'account'
      faults.push({ row: row.no, field, code: 'directory.import-twice', facts: { earlier } })
    }
  }
  return { rows: kept, faults }
}

function kindNamed(text: string): OrgKind | null {
  const found = Object.entries(orgKinds).find(([kind, { zh, en }]) => [kind, zh, en].includes(text))
  return found === undefined ? null : (found[0] as OrgKind)
}

function kindNames(): string {
  return Object.values(orgKinds)
    .map(({ zh }) => zh)
    .join('、')
}

function rolesNamed(text: string, say: Say): RoleCode[] {
  const names = text.split(/[、,，;；/|\s]+/).filter((name) => name !== '')
  return names.flatMap((name) => {
    const code = isRole(name)
      ? name
      : roleCodes.find((role) => roleOf(role).name.zh === name || roleOf(role).name.en === name)
    if (code === undefined) say('roles', 'directory.import-unknown-role', { role: name.slice(0, 40) })
    return code ?? []
  })
}
