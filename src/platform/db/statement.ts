import { createHash } from 'node:crypto'
import type { Sql } from '#platform/db/tx'

const names = new Map<string, string>()
const MOST_NAMES = 600

/**
 * Statements of a fixed shape are prepared once per connection under a name made from their text. Beyond a bound
 * (searches with many optional parts) they go unnamed.
 */
export function named(statement: Sql): { text: string; values: unknown[]; name?: string } {
  const text = statement.text
  let name = names.get(text)
  if (name === undefined && names.size < MOST_NAMES) {
    name = createHash('sha1').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
  }
  return name === undefined ? { text, values: statement.values } : { text, values: statement.values, name }
}

const camel = new Map<string, string>()

export function camelCase(column: string): string {
  let name = camel.get(column)
  if (name === undefined) {
    name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    camel.set(column, name)
  }
  return name
}

/** Renames the columns of result rows; the values stay as they are. */
export function camelRows<R>(fields: readonly { name: string }[], rows: readonly Record<string, unknown>[]): R[] {
  const names = fields.map((field) => [field.name, camelCase(field.name)] as const)
  if (names.every(([from, to]) => from === to)) return rows as R[]
  return rows.map((row) => {
    const renamed: Record<string, unknown> = {}
    for (const [from, to] of names) renamed[to] = row[from]
    return renamed as R
  })
}
