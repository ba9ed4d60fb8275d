import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { BadUsage } from '../../command.ts'

/** A message of a file with its label, its group of near-copies and its fold, where the file names them. */
export type LabelledRow = { subject: string; text: string; label: string; group: string | null; fold: number | null }

/** What a file holds, and the numbers of the lines that have no label. */
export type LabelledRows = { rows: LabelledRow[]; withoutLabel: number[] }

/** A longer line is no message but a fault of whoever wrote the file; characters. */
const LONGEST_LINE = 1_000_000

/** Reads a file of one JSON object a line: label, subject, detail or text, and perhaps group and fold. */
export async function readLabelled(file: string): Promise<LabelledRows> {
  await access(file).catch(() => {
    throw new BadUsage(`There is no file ${file}, or it cannot be read.`)
  })
  const read: LabelledRows = { rows: [], withoutLabel: [] }
  let no = 0
  const input = createReadStream(file, 'utf8')
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    no++
    if (line.trim() === '') continue
    const row = rowOf(line, `${file}, line ${no}`)
    if (row === undefined) read.withoutLabel.push(no)
    else read.rows.push(row)
  }
  if (no === 0 || read.rows.length + read.withoutLabel.length === 0) throw new BadUsage(`${file} is empty.`)
  if (read.rows.length === 0) throw new BadUsage(`No message of ${file} has a label.`)
  return read
}

function rowOf(line: string, where: string): LabelledRow | undefined {
  if (line.length > LONGEST_LINE) throw new BadUsage(`${where}: longer than ${LONGEST_LINE} characters, so no message.`)
  const { subject = '', detail, text = detail, label, group, fold } = objectOf(line, where)
  if (typeof subject !== 'string' || typeof text !== 'string')
    throw new BadUsage(`${where}: no message with subject and detail (or text) as texts.`)
  if (typeof label !== 'string' || label.trim() === '') return undefined
  return {
    subject,
    text,
    label: label.trim(),
    group: typeof group === 'string' || typeof group === 'number' ? String(group) : null,
    fold: typeof fold === 'number' ? fold : null,
  }
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
