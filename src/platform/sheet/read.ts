import { type Ruling, refuse } from '#kit/ruling'
import { withHeader } from './header.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Sheet, SheetLimits } from './sheet.ts'

/** Reads a table by what it is, whatever it is called. Runs inside the worker thread. */
export async function read(bytes: Uint8Array, limits: SheetLimits): Promise<Ruling<Sheet>> {
  if (bytes.byteLength === 0) return refuse('invalid', 'sheet.empty')
  const magic = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  // Compound files: .xls before 2007, and .xlsx with a password.
  if (magic.startsWith('d0cf11e0')) return refuse('invalid', 'sheet.old-or-encrypted')
  const grid = magic.startsWith('504b0304') ? await readXlsx(bytes, limits) : readCsv(bytes, limits)
  return grid.allowed ? withHeader(grid.value, limits) : grid
}
