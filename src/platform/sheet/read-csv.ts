import { CsvError, parse } from 'csv-parse/sync'
import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Grid, SheetLimits } from './sheet.ts'

const separators = [',', ';', '\t', '、']

/** Reads comma-, semicolon- or tab-separated text in UTF-8, UTF-16 or GB18030. */
export function readCsv(bytes: Uint8Array, limits: SheetLimits): Ruling<Grid> {
  const text = decode(bytes)
  if (text === null || text.includes('\u0000')) return refuse('invalid', 'sheet.unreadable-text')
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text.slice(0, 500))) return refuse('invalid', 'sheet.html')
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      to: limits.rows + 2,
      max_record_size: 1024 * 1024,
    }) as string[][]
    return allow(records.map((cells, at) => ({ no: at + 1, cells, ...faultsOf(cells) })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') return refuse('invalid', 'sheet.damaged')
    const line = typeof error.lines === 'number' ? error.lines : 0
    return refuse('invalid', 'sheet.quotes', { line })
  }
}

/** UTF-8 and UTF-16 are proved by their bytes; what is neither is read as GB18030, in which old systems export. */
function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one is tried.
    }
  }
  return null
}

/** The separator that occurs most in the header, quoted parts left out. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const header = (end < 0 ? text : text.slice(0, end)).slice(0, 10_000).replace(/"[^"]*"/g, '')
  const counts = separators.map((sign) => header.split(sign).length - 1)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** A long number that a spreadsheet program turned into `1.1E+17` has lost its digits: nobody can tell them back. */
function faultsOf(cells: readonly string[]): Pick<Grid[number], 'faults'> {
  const faults: NonNullable<Grid[number]['faults']> = {}
  for (const [column, text] of cells.entries())
    if (/^\s*-?\d(\.\d+)?E\+?\d{2,3}\s*$/i.test(text)) faults[column] = 'lost-digits'
  return Object.keys(faults).length === 0 ? {} : { faults }
}
