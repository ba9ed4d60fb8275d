import { parentPlace } from '#kit/place-code'

/** The place and all above it, nearest first. */
export function placeLine(code: string): readonly string[] {
  const above = parentPlace(code)
  return above === null ? [code] : [code, ...placeLine(above)]
}

/** The 6-digit code of the city (租户) that a place belongs to. */
export function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`
}
