import { allow, type Ruling, refuse } from '#kit/ruling'

/** Where a page ended: the sort value and the id of its last row. */
export type Cursor = { at: string; id: string }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A cursor as the outside sees it: opaque, safe in an address. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.replace(/[^0-9TZ:.-]/g, '')}~${id}`
}

/** Reads a cursor back; one that we did not write is refused. */
export function readCursor(text: string): Ruling<Cursor> {
  const [at = '', id = '', ...more] = text.split('~')
  const sound = more.length === 0 && UUID.test(id) && !Number.isNaN(Date.parse(at)) && at.length <= 30
  return sound ? allow({ at, id }) : refuse('invalid', 'casework.bad-cursor', {}, 'cursor')
}

/** Cuts one row too many off: the page, and the cursor to the next one. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  cursorOf: (row: R) => Cursor,
): { rows: readonly R[]; next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null }
}
