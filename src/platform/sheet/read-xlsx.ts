import exceljs from 'exceljs'
import { allow, type Ruling, refuse } from '#kit/ruling'
import type { CellFault, Grid, SheetLimits } from './sheet.ts'
import { guardZip } from './zip-guard.ts'

/** Reads the first visible sheet of an .xlsx. Formulas give the value the program stored; nothing is run. */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<Ruling<Grid>> {
  const unsafe = guardZip(bytes)
  if (unsafe !== null) return unsafe
  const book = new exceljs.Workbook()
  try {
    // The types of exceljs know an older Buffer.
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  } catch {
    return refuse('invalid', 'sheet.damaged')
  }
  const sheet = book.worksheets.find((one) => one.state === 'visible')
  if (sheet === undefined) return allow([])
  if (sheet.rowCount > limits.rows + 1) return refuse('invalid', 'sheet.too-many-rows', { rows: limits.rows })
  if (sheet.columnCount > limits.columns * 2)
    return refuse('invalid', 'sheet.too-many-columns', { columns: limits.columns })
  const grid: Grid = []
  sheet.eachRow({ includeEmpty: false }, (row, no) => grid.push(readRow(row, no, sheet.columnCount)))
  return allow(grid)
}

function readRow(row: exceljs.Row, no: number, columns: number): Grid[number] {
  const cells: string[] = []
  const faults: Record<number, CellFault> = {}
  for (let column = 1; column <= columns; column += 1) {
    const { text, fault } = cellOf(row.getCell(column).value)
    cells.push(text)
    if (fault !== undefined) faults[column - 1] = fault
  }
  return Object.keys(faults).length === 0 ? { no, cells } : { no, cells, faults }
}

type Read = { text: string; fault?: CellFault }

function cellOf(value: exceljs.CellValue): Read {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'number') return numberOf(value)
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'boolean') return { text: value ? 'true' : 'false' }
  if (value instanceof Date) return { text: dateOf(value) }
  if ('richText' in value) return { text: value.richText.map((part) => part.text).join('') }
  if ('text' in value) return cellOf(value.text as exceljs.CellValue)
  if ('error' in value) return { text: String(value.error), fault: 'formula-error' }
  const result = 'result' in value ? value.result : undefined
  return result === undefined ? { text: '', fault: 'formula-error' } : cellOf(result as exceljs.CellValue)
}

/** A spreadsheet keeps fifteen digits: a longer number (an identity number, a credit code) has lost its end. */
function numberOf(value: number): Read {
  const text = String(value)
  return Math.abs(value) >= 1e15 ? { text, fault: 'lost-digits' } : { text }
}

function dateOf(value: Date): string {
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}
