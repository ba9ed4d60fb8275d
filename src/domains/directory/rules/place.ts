/** Level of a place (区划级别): 1 province, 2 city, 3 district, 4 street or town, 5 village or community. */
export type PlaceLevel = 1 | 2 | 3 | 4 | 5

/** Digits that count at each level: GB/T 2260 (2+2+2), GB/T 10114 (+3), statistical code (+3). */
const digits = { 1: 2, 2: 4, 3: 6, 4: 9, 5: 12 } as const satisfies Record<PlaceLevel, number>

/** Whether the text is a 12-digit place code. A code that no longer exists is still a code. */
export function isPlaceCode(text: string): boolean {
  return /^[1-9]\d{11}$/.test(text)
}

/** The level of a place, read from its trailing zeros (GB/T 2260, GB/T 10114). */
export function placeLevel(code: string): PlaceLevel {
  if (code.slice(9) !== '000') return 5
  if (code.slice(6, 9) !== '000') return 4
  if (code.slice(4, 6) !== '00') return 3
  return code.slice(2, 4) === '00' ? 1 : 2
}

/** The digits shared by a place and everything in it. */
export function placePrefix(code: string): string {
  return code.slice(0, digits[placeLevel(code)])
}

/** Whether `code` is `area` or lies in it. */
export function isInPlace(code: string, area: string): boolean {
  return code.startsWith(placePrefix(area))
}

/** The place one level up, or null for a province. */
export function parentPlace(code: string): string | null {
  const level = placeLevel(code)
  if (level === 1) return null
  return code.slice(0, digits[(level - 1) as PlaceLevel]).padEnd(12, '0')
}

/** The place and all above it, nearest first. */
export function placeLine(code: string): readonly string[] {
  const above = parentPlace(code)
  return above === null ? [code] : [code, ...placeLine(above)]
}

/** The 6-digit code of the city (租户) that a place belongs to. */
export function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`
}
