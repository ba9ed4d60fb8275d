import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Grid, Sheet, SheetLimits, SheetRow } from './sheet.ts'

/** Understands the first filled row as the header, and the filled rows below as the content. */
export function withHeader(grid: Grid, limits: SheetLimits): Ruling<Sheet> {
  const filled = grid
    .map((row) => ({ ...row, cells: row.cells.map(clean) }))
    .filter((row) => row.cells.some((text) => text !== ''))
  const [first, ...rest] = filled
  if (first === undefined) return refuse('invalid', 'sheet.empty')
  const header = first.cells.slice(0, lastFilled(first.cells) + 1)
  if (header.length > limits.columns) return refuse('invalid', 'sheet.too-many-columns', { columns: limits.columns })
  if (rest.length > limits.rows) return refuse('invalid', 'sheet.too-many-rows', { rows: limits.rows })
  const wrong = header.findIndex((name, at) => (name !== '' && header.indexOf(name) !== at) || name in Object.prototype)
  const name = header[wrong]
  if (name !== undefined) {
    const code = name in Object.prototype ? 'sheet.bad-header' : 'sheet.duplicate-header'
    return refuse('invalid', code, { header: name.slice(0, 40) })
  }
  if (rest.length === 0) return refuse('invalid', 'sheet.no-rows')
  return allow({ header, rows: rest.map((row) => rowOf(row, header.length)) })
}

function rowOf({ no, cells, faults = {} }: Grid[number], width: number): SheetRow {
  const within = Array.from({ length: width }, (_, at) => cells[at] ?? '')
  return { no, cells: within, faults, beyond: cells.slice(width).filter((text) => text !== '').length }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((text) => text !== '')
}

/** Outer spaces of every kind, the ideographic one and the mark of byte order included. */
function clean(text: string): string {
  return text.replace(/^[\s\u3000\ufeff]+|[\s\u3000\ufeff]+$/g, '')
}
