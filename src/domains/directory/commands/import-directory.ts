import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { hashPassword } from '#platform/crypto/password'
import type { Tx } from '#platform/db/tx'
import { readSheet } from '#platform/sheet/read-sheet'
import type { Sheet } from '#platform/sheet/sheet'
import { newVersion } from '../queries/version.ts'
import {
  checkStaff,
  checkUnits,
  type ImportFault,
  type ImportKind,
  type ImportRow,
  kindOf,
  mapColumns,
} from '../rules/index.ts'
import { planStaff, writeStaff } from './import-staff.ts'
import { planUnits, writeUnits } from './import-units.ts'
import { insistStrong } from './passwords.ts'

export type DirectoryImport = {
  bytes: Uint8Array
  /** `check` writes nothing; `apply` writes all or nothing; `apply-valid` writes the rows that are right. */
  mode: 'check' | 'apply' | 'apply-valid'
  /** First password of new people, changed at their first sign-in. */
  password?: string | undefined
}

export type ImportReport = {
  kind: ImportKind
  rows: number
  added: number
  changed: number
  /** Rows that say what is there already: importing twice changes nothing. */
  same: number
  faults: readonly ImportFault[]
  applied: boolean
}

/** What a plan will do; `write` does it. */
export type Plan = { added: number; changed: number; same: number; faults: readonly ImportFault[]; newPeople: number }

/**
 * Imports units or staff from a spreadsheet (机构人员导入), told apart by the header. Every row that is wrong is
 * reported with its number, the field, what is wrong and what to do.
 */
export async function importDirectory(ctx: Ctx, input: DirectoryImport): Promise<ImportReport> {
  const sheet = insist(await readSheet(input.bytes))
  const kind = kindOf(sheet.header)
  const { rows, faults } = rowsOf(kind, sheet)
  if (input.password !== undefined) insistStrong(input.password, '')
  const hash = input.password === undefined ? null : await hashPassword(input.password)
  return ctx.transaction('directory.import', async (tx) => {
    const report = await (kind === 'units' ? units(tx, rows) : staff(tx, rows, hash))(faults, input.mode)
    if (report.applied) {
      await newVersion(tx)
      const { added, changed, same } = report
      audit(tx, { action: 'directory.import', object: { kind, id: null }, facts: { added, changed, same } })
    }
    return { kind, rows: sheet.rows.length, ...report }
  })
}

type Worked = (
  earlier: readonly ImportFault[],
  mode: DirectoryImport['mode'],
) => Promise<Omit<ImportReport, 'kind' | 'rows'>>

function units(tx: Tx, rows: readonly ImportRow[]): Worked {
  return async (earlier, mode) => {
    const checked = checkUnits(rows)
    const plan = await planUnits(tx, checked.rows)
    const report = reportOf(plan, [...earlier, ...checked.faults], mode)
    if (report.applied) await writeUnits(tx, plan)
    return report
  }
}

function staff(tx: Tx, rows: readonly ImportRow[], hash: string | null): Worked {
  return async (earlier, mode) => {
    const checked = checkStaff(rows)
    const plan = await planStaff(tx, checked.rows)
    const report = reportOf(plan, [...earlier, ...checked.faults], mode)
    if (!report.applied) return report
    if (plan.newPeople > 0 && hash === null) reject('invalid', 'directory.first-password-needed', {}, 'password')
    await writeStaff(tx, plan, hash ?? '')
    return report
  }
}

function reportOf(plan: Plan, earlier: readonly ImportFault[], mode: DirectoryImport['mode']) {
  const faults = [...earlier, ...plan.faults].sort((a, b) => a.row - b.row)
  const { added, changed, same } = plan
  const applied = mode === 'apply-valid' || (mode === 'apply' && faults.length === 0)
  return { added, changed, same, faults, applied }
}

/** Rows by field; a row with cells beyond the header has slipped and is not trusted. */
function rowsOf(kind: ImportKind, { header, rows }: Sheet): { rows: ImportRow[]; faults: ImportFault[] } {
  const { at, missing } = mapColumns(kind, header)
  if (missing.length > 0) reject('invalid', 'directory.import-columns', { columns: missing }, 'files')
  const faults: ImportFault[] = []
  const usable: ImportRow[] = []
  for (const row of rows) {
    if (row.beyond > 0) {
      faults.push({ row: row.no, field: '', code: 'directory.import-beyond', facts: {} })
      continue
    }
    const fields = new Map([...at].map(([field, column]) => [field, row.cells[column] ?? '']))
    const lost = [...at].flatMap(([field, column]) => (row.faults[column] === undefined ? [] : [field]))
    usable.push({ no: row.no, fields, lost })
  }
  return { rows: usable, faults }
}
