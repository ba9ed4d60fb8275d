import { XMLBuilder } from 'fast-xml-parser'

export type Format = 'xml' | 'json'
export type Value = string | number | boolean | null
export type Item = { readonly [field: string]: Value | List | Item }
/** A list and what its members are called in XML: JSON leaves the names out (the Spark convention). */
export type List = { readonly list: readonly (Item | Value)[]; readonly of: string }

/** An answer with the name of its root element. */
export type Answer = { root: string; content: Item | List }

export const mediaTypes: Record<Format, string> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const builder = new XMLBuilder({ format: true, suppressEmptyNode: true, processEntities: true })

/** Writes an answer in the asked format (GeoReport v2, Format Support). */
export function write({ root, content }: Answer, format: Format): string {
  if (format === 'json') return JSON.stringify(plain(content))
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [root]: nested(content) })}`
}

function isList(value: Value | List | Item): value is List {
  return typeof value === 'object' && value !== null && 'list' in value
}

function plain(value: Value | List | Item): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.list.map(plain)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}

function nested(value: Value | List | Item): unknown {
  if (value === null) return ''
  if (typeof value === 'string') return withoutControls(value)
  if (typeof value !== 'object') return value
  if (isList(value)) return value.list.length === 0 ? '' : { [value.of]: value.list.map(nested) }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, nested(inner)]))
}

/** XML 1.0 §2.2: these characters cannot stand in a document, not even escaped. */
function withoutControls(text: string): string {
  // biome-ignore lint/complexity/useRegexLiterals: as a literal these characters are hard to read
  return text.replace(new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g'), '')
}

/** A moment as the W3C note writes it, in the time of China (UTC+8 all year). */
export function w3Time(at: Date): string {
  return `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}
