import { BadUsage } from '../../command.ts'
import { fileLines } from './file-lines.ts'

/** A message of a file with its label, its group of near-copies and its fold, where the file names them. */
export type LabelledRow = { subject: string; text: string; label: string; group: string | null; fold: number | null }

/** What a file holds, and the numbers of the lines that have no label. */
export type LabelledRows = { rows: LabelledRow[]; withoutLabel: number[] }

/** A longer line is no message but a fault of whoever wrote the file; characters. */
const LONGEST_LINE = 1_000_000

/** Reads a file of one JSON object a line: label, subject, detail or text, and perhaps group and fold; more is not asked for. */
export async function readLabelled(file: string): Promise<LabelledRows> {
  const lines = await fileLines(file)
  if (lines.length === 0) throw new BadUsage(`${file} is empty.`)
  const read: LabelledRows = { rows: [], withoutLabel: [] }
  for (const { no, line } of lines) {
    const row = rowOf(line, `${file}, line ${no}`)
    if (row === undefined) read.withoutLabel.push(no)
    else read.rows.push(row)
  }
  if (read.rows.length === 0) throw new BadUsage(`No message of ${file} has a label.`)
  if (read.rows.every(({ subject, text }) => `${subject}${text}`.trim() === ''))
    throw new BadUsage(`No message of ${file} has a subject, detail or text.`)
  return read
}

function rowOf(line: string, where: string): LabelledRow | undefined {
  if (line.length > LONGEST_LINE) throw new BadUsage(`${where}: longer than ${LONGEST_LINE} characters, so no message.`)
  const { subject, detail, text, label, group, fold } = objectOf(line, where)
  const named = wordOf(label).trim()
  if (named === '') return undefined
  return {
    ...{ subject: textOf(subject, where), text: textOf(text ?? detail, where), label: named },
    group: wordOf(group) || null,
    fold: /^\d{1,9}$/.test(wordOf(fold)) ? Number(fold) : null,
  }
}

/** What is left out, or said to be nothing, is an empty text. */
function textOf(value: unknown, where: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  throw new BadUsage(`${where}: no message with subject and detail (or text) as texts.`)
}

/** Names of labels and groups are texts or numbers. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function objectOf(line: string, where: string): Record<string, unknown> {
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    throw new BadUsage(`${where}: not JSON.`)
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>
  throw new BadUsage(`${where}: not a JSON object.`)
}
