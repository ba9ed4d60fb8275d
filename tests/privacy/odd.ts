/** A part of a JSON Schema, as far as the description of the API uses it. */
export type Schema = {
  type?: string | readonly string[]
  enum?: readonly unknown[]
  const?: unknown
  format?: string
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema
}

/** What people, programs and attackers send where a value is asked for. */
export const odd: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  '=HYPERLINK("http://x")',
  "' or 1=1 --",
  '#eval("1") $x$ @ref',
  '<script>alert(1)</script>{{7*7}}',
  '../../../etc/passwd',
  '9'.repeat(400),
  'å'.repeat(20_000),
  '00000000-0000-0000-0000-000000000000',
  '2026-02-30',
  -1,
  1e308,
  0.1,
  true,
  [],
  [[[[[]]]]],
  {},
  { __proto__: 1, constructor: { prototype: 1 }, toString: null },
]

/** Something of the right shape, so that one odd value at a time reaches the work behind the shape. */
export function sample(schema: Schema = {}): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  if (first) return sample(first)
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  if (type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sample(inner)]))
  if (type === 'array') return schema.items ? [sample(schema.items)] : []
  if (type === 'integer' || type === 'number') return 1
  if (type === 'boolean') return true
  if (schema.format === 'uuid') return '01900000-0000-7000-8000-000000000001'
  if (schema.format === 'date-time') return '2026-11-20T02:00:00Z'
  return 'restaurant'
}

/** Bodies that are wrong at one place each, and some that are no body at all. */
export function oddBodies(schema: Schema): unknown[] {
  const right = sample(schema)
  if (typeof right !== 'object' || right === null) return [right, ...odd]
  const names = Object.keys(right)
  return [right, [right], {}, null, ...names.flatMap((name) => odd.map((value) => ({ ...right, [name]: value })))]
}
