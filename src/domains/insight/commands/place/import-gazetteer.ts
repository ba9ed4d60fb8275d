import { findPlaces } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { readSheet } from '#platform/sheet/read-sheet'
import {
  type NameFault,
  type NameField,
  type NameRow,
  type NewName,
  nameColumns,
  nameFields,
  readName,
} from '../../rules/index.ts'
import { namesNow, newGazetteerVersion, writeNames } from '../../store/place.ts'
import { insistCity } from '../city-wide.ts'

export type NameImport = {
  bytes: Uint8Array
  /** `check` writes nothing; `apply` writes the rows that are right. */
  mode: 'check' | 'apply'
}

export type NameReport = {
  rows: number
  added: number
  changed: number
  /** Rows that say what is there already: importing twice changes nothing. */
  same: number
  faults: readonly NameFault[]
  applied: boolean
}

const MOST_ROWS = 50_000

/** Names of a city from CSV, XLSX or one JSON object a line; every row that is wrong is reported, the others stand. */
export async function importGazetteer(ctx: Ctx, { bytes, mode }: NameImport): Promise<NameReport> {
  const read = isJson(bytes) ? jsonRows(bytes) : await sheetRows(bytes)
  return ctx.transaction('insight.edit-gazetteer', async (tx) => {
    insistCity(tx, 'insight.edit-gazetteer')
    const { names, faults } = await check(tx, read.rows)
    const { added, changed, same } = await compare(tx, names)
    const applied = mode === 'apply' && added.length + changed.length > 0
    if (applied) {
      await writeNames(tx, [...added, ...changed], 'import')
      newGazetteerVersion(tx)
      const facts = { added: added.length, changed: changed.length, faults: faults.length + read.faults.length }
      audit(tx, { action: 'insight.import-names', object: { kind: 'gazetteer', id: null }, facts })
    }
    return {
      rows: read.rows.length + read.faults.length,
      ...{ added: added.length, changed: changed.length, same, applied },
      faults: [...read.faults, ...faults].sort((a, b) => a.row - b.row),
    }
  })
}

/** Names the house brings along: written where they are missing or say something else. Answers how many were written. */
export async function fillGazetteer(ctx: Ctx, names: readonly NewName[]): Promise<number> {
  return ctx.transaction('insight.edit-gazetteer', async (tx) => {
    insistCity(tx, 'insight.edit-gazetteer')
    const { added, changed } = await compare(tx, names)
    if (added.length + changed.length === 0) return 0
    await writeNames(tx, [...added, ...changed], 'demo')
    newGazetteerVersion(tx)
    return added.length + changed.length
  })
}

type Read = { rows: readonly NameRow[]; faults: readonly NameFault[] }

function isJson(bytes: Uint8Array): boolean {
  return new TextDecoder()
    .decode(bytes.slice(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('{')
}

function jsonRows(bytes: Uint8Array): Read {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  if (lines.length > MOST_ROWS) reject('invalid', 'sheet.too-many-rows', { rows: MOST_ROWS }, 'files')
  const rows: NameRow[] = []
  const faults: NameFault[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const fields = fieldsOf(line)
    if (fields === null) faults.push({ row: at + 1, field: '', code: 'insight.name-no-json', facts: {} })
    else rows.push({ no: at + 1, fields })
  }
  return { rows, faults }
}

function fieldsOf(line: string): NameRow['fields'] | null {
  try {
    const read: unknown = JSON.parse(line)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
    const cells = read as Record<string, unknown>
    const text = (value: unknown): string =>
      Array.isArray(value)
        ? value.map(String).join('、')
        : value == null || typeof value === 'object'
          ? ''
          : String(value)
    return Object.fromEntries(nameFields.map((field) => [field, text(cells[field])]))
  } catch {
    return null
  }
}

async function sheetRows(bytes: Uint8Array): Promise<Read> {
  const sheet = insist(await readSheet(bytes))
  const columns = nameColumns(sheet.header)
  if (!columns.has('name') || !columns.has('place')) reject('invalid', 'insight.name-columns', {}, 'files')
  const lost = (faults: object, at: number): boolean => at in faults
  const rows: NameRow[] = []
  const faults: NameFault[] = []
  for (const { no, cells, faults: bad } of sheet.rows) {
    const torn = [...columns].find(([, at]) => lost(bad, at))
    if (torn) faults.push({ row: no, field: torn[0], code: 'insight.name-cell', facts: {} })
    else {
      const fields = Object.fromEntries(
        [...columns].map(([field, at]): [NameField, string] => [field, cells[at] ?? '']),
      )
      rows.push({ no, fields })
    }
  }
  return { rows, faults }
}

/** Places are named by code, or by a name that only one valid place has. */
async function check(tx: Tx, rows: readonly NameRow[]): Promise<{ names: NewName[]; faults: NameFault[] }> {
  const byName = new Map<string, string[]>()
  const codes = new Set<string>()
  for (const { code, name } of await findPlaces(tx, { limit: MOST_ROWS })) {
    codes.add(code)
    byName.set(name, [...(byName.get(name) ?? []), code])
  }
  const places = (said: string): readonly string[] => (codes.has(said) ? [said] : (byName.get(said) ?? []))
  const names: NewName[] = []
  const faults: NameFault[] = []
  for (const row of rows) {
    const read = readName(row, places)
    if ('name' in read) names.push(read)
    else faults.push(...read)
  }
  return { names, faults }
}

type Compared = { added: (NewName & { id: string })[]; changed: (NewName & { id: string })[]; same: number }

/** A name at a place is one row: what the file says of it again replaces what was known. The last of equal rows counts. */
async function compare(tx: Tx, names: readonly NewName[]): Promise<Compared> {
  const keyOf = ({ name, place }: Pick<NewName, 'name' | 'place'>): string => `${place} ${name}`
  const there = new Map((await namesNow(tx)).map((row) => [keyOf(row), row]))
  const wanted = new Map(names.map((name) => [keyOf(name), name]))
  const compared: Compared = { added: [], changed: [], same: names.length - wanted.size }
  for (const [key, name] of wanted) {
    const row = there.get(key)
    if (row === undefined) compared.added.push({ ...name, id: tx.id() })
    else if (row.active && isSame(row, name)) compared.same += 1
    else compared.changed.push({ ...name, id: row.id })
  }
  return compared
}

function isSame(a: NewName, b: NewName): boolean {
  return a.kind === b.kind && a.lon === b.lon && a.lat === b.lat && a.aliases.join('、') === b.aliases.join('、')
}
