import type { Words } from '#kit/words'
import type { MatterBody } from './body.ts'
import { elements } from './elements.ts'
import { type Naming, sayPart } from './say-part.ts'

/** One thing that differs between two bodies, in words for the editor and for the applicant (差异). */
export type Difference = {
  element: string
  label: Words
  kind: 'added' | 'removed' | 'changed'
  /** Key of the part where the element is a list. */
  key: string | null
  before: Words | null
  after: Words | null
}

/** What changes from one body to another, element by element in the order of the list; the same bodies: nothing. */
export function differences(before: MatterBody, after: MatterBody, naming: Naming = {}): readonly Difference[] {
  return elements.flatMap(({ path, words: label }) => {
    const [a, b] = [valueAt(before, path), valueAt(after, path)]
    if (same(a, b)) return []
    const parts = Array.isArray(a) && Array.isArray(b) ? partsOf(a, b) : [{ key: null, before: a, after: b }]
    return parts.map((part): Difference => {
      const [was, is] = [part.before, part.after]
      return {
        element: path,
        label,
        kind: isNothing(was) ? 'added' : isNothing(is) ? 'removed' : 'changed',
        key: part.key,
        before: isNothing(was) ? null : sayPart(path, was, naming),
        after: isNothing(is) ? null : sayPart(path, is, naming),
      }
    })
  })
}

type Pair = { key: string | null; before: unknown; after: unknown }

/** Parts of two lists matched by what names them; a change of order alone is told as a change of the whole list. */
function partsOf(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const [a, b] = [keyed(before), keyed(after)]
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  const pairs = keys
    .map((key): Pair => ({ key, before: a.get(key), after: b.get(key) }))
    .filter((pair) => !same(pair.before, pair.after))
  return pairs.length > 0 ? pairs : [{ key: null, before, after }]
}

function keyed(list: readonly unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>()
  for (const part of list) {
    const first = nameOf(part)
    let key = first
    for (let no = 2; named.has(key); no += 1) key = `${first} ${no}`
    named.set(key, part)
  }
  return named
}

function nameOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part)
  const { key, term, doc, law, article, question, name } = part as Readonly<Record<string, unknown>>
  if (law !== undefined) return `${String(law)} ${String(article)}`
  const found = key ?? term ?? doc ?? question ?? name
  return typeof found === 'string' ? found : JSON.stringify(found)
}

function valueAt(body: MatterBody, path: string): unknown {
  return (body as unknown as Readonly<Record<string, unknown>>)[path]
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Equal as data: the order of keys, and an absent key beside an empty one, make no difference. */
function same(a: unknown, b: unknown): boolean {
  if (isNothing(a) && isNothing(b)) return true
  return stable(a) === stable(b)
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  )
}
