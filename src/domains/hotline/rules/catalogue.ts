import type { CatalogueRow } from './world.ts'

/**
 * The row of the dispatch catalogue (派单目录) that governs: the most specific class first, then the most specific place,
 * among the rows valid on that day (北京市接诉即办工作条例 art. 11).
 */
export function rowFor(
  rows: readonly CatalogueRow[],
  chain: readonly string[],
  place: string | null,
  on: Date,
): CatalogueRow | undefined {
  const day = on.toISOString()
  return rows
    .filter((row) => chain.includes(row.classCode) && covers(row.place, place) && isValid(row, day))
    .sort((a, b) => chain.indexOf(a.classCode) - chain.indexOf(b.classCode) || b.place.length - a.place.length)[0]
}

function covers(prefix: string, place: string | null): boolean {
  return prefix === '' || place?.startsWith(prefix) === true
}

function isValid(row: CatalogueRow, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo)
}
