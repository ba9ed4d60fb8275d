import { insist, reject } from '#kit/ruling'
import { readSheet } from '#platform/sheet/read-sheet'
import type { RawRow, RowRemark } from '../rules/index.ts'

/** A row of the file with its number as its program shows it; `fault` instead of content where it cannot be read. */
export type FileRow = { no: number; raw: RawRow } | { no: number; fault: RowRemark }

const MOST_LINE = 400_000

/** Reads JSON (a list), JSONL, CSV or XLSX, told apart by what they are. */
export async function readCatalogueFile(bytes: Uint8Array): Promise<readonly FileRow[]> {
  const rows = await rowsOf(bytes)
  if (rows.length === 0) reject('invalid', 'matters.import-no-catalogue', {}, 'files')
  return rows
}

async function rowsOf(bytes: Uint8Array): Promise<readonly FileRow[]> {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 400))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (start.startsWith('[')) return jsonList(textOf(bytes))
  if (start.startsWith('{')) return jsonLines(textOf(bytes))
  const sheet = insist(await readSheet(bytes))
  return sheet.rows.map(({ no, cells, beyond, faults }) => {
    if (beyond > 0 || Object.keys(faults).length > 0)
      return {
        no,
        fault: { code: 'matters.import-shape', facts: { where: sheet.header[Number(Object.keys(faults)[0])] ?? '' } },
      }
    return { no, raw: Object.fromEntries(sheet.header.map((name, at) => [name, unguarded(cells[at] ?? '')])) }
  })
}

/** An export puts an apostrophe before what a spreadsheet program would run. */
function unguarded(cell: string): string {
  return /^'[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/^\ufeff/, '')
}

function jsonList(text: string): FileRow[] {
  const parsed = parse(text)
  if (!Array.isArray(parsed)) reject('invalid', 'matters.import-unreadable', {}, 'files')
  return parsed.map((raw: unknown, at) => rowOf(at + 1, raw))
}

function jsonLines(text: string): FileRow[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    if (line.length > MOST_LINE)
      return [{ no: at + 1, fault: { code: 'matters.import-long', facts: { field: '—', max: MOST_LINE } } }]
    return [rowOf(at + 1, parse(line))]
  })
}

function rowOf(no: number, raw: unknown): FileRow {
  if (raw === undefined) return { no, fault: { code: 'matters.import-json', facts: {} } }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { no, fault: { code: 'matters.import-shape', facts: { where: '{ }' } } }
  return { no, raw: raw as RawRow }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
