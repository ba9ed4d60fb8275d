import { squeeze } from '#kit/width'
import { checkCharacter } from './identifier.ts'

const shape = /^\d{21}[0-9A-Z]$/

/** What a licence number (证照编号) is made of; `random` gives at least 8 bytes. */
export type NumberParts = { city: string; day: string; typeSequence: string; random: Uint8Array }

/**
 * Code of the city, year, the three digits of the type, eight random digits and a check: safe to read out, and no counter
 * that would tell how many licences there are or what the next one will be called.
 */
export function makeLicenceNumber({ city, day, typeSequence, random }: NumberParts): {
  number: string
  serial: string
} {
  if (!/^\d{6}$/.test(city) || random.length < 8) throw new Error('a licence number needs a city and 8 random bytes')
  const drawn = random.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) % 100_000_000
  const serial = `${day.slice(0, 4)}${typeSequence}${String(drawn).padStart(8, '0')}`
  return { number: `${city}${serial}${checkCharacter(city + serial)}`, serial }
}

/** The number as it is kept, however it was typed; undefined where it cannot be one. */
export function parseLicenceNumber(text: string): string | undefined {
  if (text.length > 64) return undefined
  const number = squeeze(text)
  return shape.test(number) && checkCharacter(number.slice(0, -1)) === number.at(-1) ? number : undefined
}

/** In groups for reading aloud: `990100 2026 007 4821 9375 K`. */
export function formatLicenceNumber(number: string): string {
  return number.replace(/^(.{6})(.{4})(.{3})(.{4})(.{4})(.)$/, '$1 $2 $3 $4 $5 $6')
}
