import { allow, type Ruling, refuse } from './ruling.ts'
import { squeeze } from './width.ts'

/** `R` request (诉求工单), `A` service application (办件). */
export type NumberKind = 'R' | 'A'

/** What a public case number (工单编号) says: the day, the kind and the city; nothing about the resident or a sequence. */
export type PublicNumber = { number: string; date: string; kind: NumberKind; cityMark: string }

const shape = /^(\d{4})(\d{2})(\d{2})([RA])([A-HJ-NP-Z]{2})(\d{6})(\d{2})$/
const markShape = /^[A-HJ-NP-Z]{2}$/
const longest = 64

/** Whether two characters may stand for a city: capital letters without I and O, so that no digit is mistaken for one. */
export function isCityMark(mark: string): boolean {
  return markShape.test(mark)
}

/**
 * A public number of 19 characters: YYYYMMDD, kind, city, 6 random digits, 2 check digits.
 * `date` is 'YYYY-MM-DD' in the city's time zone; `random` gives at least 6 bytes (bias below 4 in 10^9).
 */
export function makeNumber(from: { date: string; kind: NumberKind; cityMark: string; random: Uint8Array }): string {
  if (!isCityMark(from.cityMark)) throw new Error(`not a city mark: ${from.cityMark}`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from.date)) throw new Error('a number needs a date such as 2026-03-01')
  if (from.random.length < 6) throw new Error('a number needs 6 random bytes')
  const drawn = from.random.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) % 1_000_000
  const body = `${from.date.replaceAll('-', '')}${from.kind}${from.cityMark}${String(drawn).padStart(6, '0')}`
  return body + checkDigits(body)
}

/** Reads a number as people write it: spaces, hyphens, full-width and lower case do no harm, a slip is noticed. */
export function parseNumber(text: string): Ruling<PublicNumber> {
  if (text.length > longest) return refuse('invalid', 'kit.not-a-number')
  const number = squeeze(text)
  const parts = shape.exec(number)
  if (parts === null) return refuse('invalid', 'kit.not-a-number')
  const [, year = '', month = '', day = '', kind = '', cityMark = ''] = parts
  if (remainder(number) !== 1) return refuse('invalid', 'kit.number-mistyped')
  return allow({ number, date: `${year}-${month}-${day}`, kind: kind === 'A' ? 'A' : 'R', cityMark })
}

/** The number in groups for reading aloud: `2026 0301 RQD 123 456 78`. */
export function formatNumber(number: string): string {
  return number.replace(/^(.{4})(.{4})(.{3})(.{3})(.{3})(.{2})$/, '$1 $2 $3 $4 $5 $6')
}

/** ISO 7064 MOD 97-10; letters count as 10 to 35. */
function checkDigits(body: string): string {
  return String(98 - ((remainder(body) * 100) % 97)).padStart(2, '0')
}

function remainder(text: string): number {
  let rest = 0
  for (const char of text) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
