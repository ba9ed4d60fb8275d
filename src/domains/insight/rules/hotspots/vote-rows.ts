/** A message with votes as it stands in a file, one JSON object a line. */
export type VoteRow = { id: string; subject: string; text: string; at: number | null; up: number; down: number }

/** A line that is no such message: what is wrong with it, never its text. */
export type BadRow = { fault: 'json' | 'fields' }

/** Reads one line; a time that cannot be read stays null, everything else must be there. */
export function readVoteRow(line: string): VoteRow | BadRow {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'json' }
  }
  if (typeof value !== 'object' || value === null) return { fault: 'fields' }
  const { id, subject, detail, time, up, down } = value as Record<string, unknown>
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof subject !== 'string') return { fault: 'fields' }
  const text = typeof detail === 'string' ? detail : ''
  return { id: String(id), subject, text, at: readTime(time), up: votes(up), down: votes(down) }
}

export function isBadRow(row: VoteRow | BadRow): row is BadRow {
  return 'fault' in row
}

function votes(value: unknown): number {
  const count = Number(value ?? 0)
  return Number.isFinite(count) && count > 0 ? Math.floor(count) : 0
}

const WRITTEN =
  /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]{1,2}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/
const SERIAL = /^\d{5}(?:\.\d+)?$/
const DAY = 86_400_000
/** Day 0 of the serial numbers of spreadsheets. */
const SERIAL_START = Date.UTC(1899, 11, 30)
/** Messages are written in Chinese time. */
const OFFSET = 8 * 3_600_000

/**
 * A time in milliseconds: `2019/7/7 10:31:28`, also as ISO 8601 with its zone, or the serial number of a day in a spreadsheet;
 * null for anything else.
 */
export function readTime(value: unknown): number | null {
  const text = String(value ?? '').trim()
  if (SERIAL.test(text)) return Math.round((SERIAL_START + Number(text) * DAY - OFFSET) / 1000) * 1000
  const parts = WRITTEN.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  const isReal = new Date(at).getUTCMonth() === month - 1 && hour < 24 && minute < 60 && second < 60
  return isReal ? at - zoneOf(parts[7]) : null
}

/** How far a zone is before Greenwich, in milliseconds; Chinese time where none is written. */
function zoneOf(zone: string | undefined): number {
  if (zone === undefined) return OFFSET
  if (zone === 'Z') return 0
  const [sign, minutes] = [zone.startsWith('-') ? -1 : 1, Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))]
  return sign * minutes * 60_000
}
