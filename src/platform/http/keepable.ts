/** Signs that no database and no UTF-8 file can keep: NUL, and half of a surrogate pair. */
const unkeepable = /[\0\p{Cs}]/u

/**
 * The way to the first text that could not be kept as it was sent, or undefined. Asked once at the edge of every route,
 * so that such a text is refused by the name of its field and reaches no statement.
 */
export function pathToUnkeepable(
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return unkeepable.test(value) ? path : undefined
  if (typeof value !== 'object' || value === null || !isPlain(value)) return undefined
  for (const [name, inner] of Object.entries(value)) {
    if (unkeepable.test(name)) return path
    const found = pathToUnkeepable(inner, [...path, name])
    if (found) return found
  }
  return undefined
}

/** Dates and the bytes of uploads are no texts. */
function isPlain(value: object): boolean {
  return (
    Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null
  )
}
