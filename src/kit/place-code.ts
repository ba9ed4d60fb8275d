/** The five levels of a place (行政区划): province 省, city 市, district 区县, street 街道乡镇, village 村社区. */
export type PlaceLevel = 'province' | 'city' | 'district' | 'street' | 'village'

const widths: Readonly<Record<PlaceLevel, number>> = { province: 2, city: 4, district: 6, street: 9, village: 12 }
const levels: readonly PlaceLevel[] = ['province', 'city', 'district', 'street', 'village']

/** Whether the text is a 12-digit place code (GB/T 2260 + GB/T 10114 + village), not all zeros. */
export function isPlaceCode(code: string): boolean {
  return /^(?!00)\d{12}$/.test(code)
}

/** The level, from where the zeros begin. */
export function placeLevel(code: string): PlaceLevel {
  return levels.find((level) => /^0*$/.test(code.slice(widths[level]))) ?? 'village'
}

/** The place one level up; null for a province. A district right under a province answers the province's city code. */
export function parentPlace(code: string): string | null {
  const above = levels[levels.indexOf(placeLevel(code)) - 1]
  return above === undefined ? null : code.slice(0, widths[above]).padEnd(12, '0')
}

/** Whether `inner` lies in `outer` or is the same place. */
export function containsPlace(outer: string, inner: string): boolean {
  return inner.startsWith(placePrefix(outer))
}

/** The digits that all places inside share: for `like 'prefix%'` and range conditions. */
export function placePrefix(code: string): string {
  return code.slice(0, widths[placeLevel(code)])
}

/** A 6-digit region (GB/T 2260) as a 12-digit place code. */
export function placeOfRegion(region: string): string {
  return region.padEnd(12, '0')
}
