import { readTime } from '../hotspots/vote-rows.ts'

/** A message with its reply as it stands in a file, one JSON object a line. Times in milliseconds, null: unreadable. */
export type ReplyRow = {
  id: string
  subject: string
  text: string
  reply: string
  askedAt: number | null
  repliedAt: number | null
}

/** Reads one line; what is wrong with it is told without its text. */
export function readReplyRow(line: string): ReplyRow | { fault: 'json' | 'fields' } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'json' }
  }
  if (typeof value !== 'object' || value === null) return { fault: 'fields' }
  const { id, subject, detail, text = detail, reply, time, reply_time: replied } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return { fault: 'fields' }
  if (typeof subject !== 'string' || typeof text !== 'string' || typeof reply !== 'string') return { fault: 'fields' }
  const texts = { subject: cleaned(subject), text: cleaned(text), reply: cleaned(reply) }
  return { id: String(id), ...texts, askedAt: readTime(time), repliedAt: readTime(replied) }
}

/** Spreadsheets write a line end as `_x000D_` when they are exported. */
function cleaned(text: string): string {
  return text.replace(/_x000D_/g, '').trim()
}
