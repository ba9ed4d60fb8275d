import ExcelJs from 'exceljs'
import { cellText } from '#kit/spread'

export type Cell = string | number | null
/** A sheet to be written; the head is its first row. */
export type Sheet = { name: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }

export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook of typed cells, one sheet for each table: texts stay texts, and nothing is ever run as a formula. */
export async function workbook(tables: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  for (const { name, head, rows } of tables) {
    const sheet = book.addWorksheet(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
    sheet.addRow(head.map(cellText)).font = { bold: true }
    for (const row of rows) sheet.addRow(row.map(safe))
    sheet.columns.forEach((column, at) => {
      column.width = Math.min(40, Math.max(10, (head[at]?.length ?? 0) * 2 + 2))
    })
    sheet.views = [{ state: 'frozen', ySplit: 1 }]
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same as a text of comma-separated values, in UTF-8 with the mark that spreadsheet programs look for. */
export function csv({ head, rows }: Sheet): Uint8Array {
  const lines = [head, ...rows].map((row) => row.map((cell) => quoted(safe(cell))).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function safe(cell: Cell): Cell {
  return typeof cell === 'string' ? cellText(cell) : cell
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
