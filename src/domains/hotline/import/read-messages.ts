import { z } from 'zod'
import { readInstant } from './times.ts'

/** A message of an earlier system, as it stands in the file. */
export type Message = { line: number; id: string; subject: string; text: string; at: Date }

/** A row that was not taken, and why: for the report of the import. */
export type RefusedRow = { row: number; id: string; what: string; why: string }

const schema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  subject: z.string(),
  time: z.union([z.string(), z.number()]).transform(String),
  detail: z.string(),
})

const LONGEST_LINE = 200_000

/** Reads one JSON object a line (`id`, `subject`, `time`, `detail`), in the order of their times. */
export function readMessages(content: string): { messages: readonly Message[]; refused: readonly RefusedRow[] } {
  const messages: Message[] = []
  const refused: RefusedRow[] = []
  const seen = new Set<string>()
  content.split('\n').forEach((text, index) => {
    if (text.trim() === '') return
    const read = readLine(text, index + 1)
    if ('why' in read) refused.push(read)
    else if (seen.has(read.id))
      refused.push({ row: read.line, id: read.id, what: read.subject, why: 'the same id stands in the file twice' })
    else {
      seen.add(read.id)
      messages.push(read)
    }
  })
  messages.sort((a, b) => a.at.getTime() - b.at.getTime() || a.line - b.line)
  return { messages, refused }
}

function readLine(text: string, line: number): Message | RefusedRow {
  const fault = (why: string, id = ''): RefusedRow => ({ row: line, id, what: '', why })
  if (text.length > LONGEST_LINE) return fault('the line is too long')
  const parsed = schema.safeParse(json(text))
  if (!parsed.success) return fault('not a JSON object with id, subject, time and detail')
  const { id, subject, time, detail } = parsed.data
  const at = readInstant(time)
  if (at === undefined) return fault(`the time "${time.slice(0, 30)}" cannot be read`, id)
  return { line, id, subject: subject.replace(/\s+/g, ' ').trim() || '（无标题）', text: detail.trim(), at }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
