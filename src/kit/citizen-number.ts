import { allow, type Ruling, refuse } from './ruling.ts'
import { squeeze } from './width.ts'

/** What a citizen identity number (公民身份号码) says, GB 11643-1999. */
export type CitizenNumber = { number: string; region: string; birth: string; sex: 'male' | 'female' }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Reads an identity number of 18 characters, or of 15 (before 1999). `today` ('YYYY-MM-DD') refuses births to come.
 * Regions are not checked: many on valid cards no longer exist. Residence permits (81, 82, 83, 9…) share the form.
 */
export function parseCitizenNumber(text: string, today: string): Ruling<CitizenNumber> {
  if (text.length > 64) return refuse('invalid', 'kit.not-a-citizen-number')
  const typed = squeeze(text)
  const number = /^\d{15}$/.test(typed) ? upgraded(typed) : typed
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse('invalid', 'kit.not-a-citizen-number')
  if (citizenCheck(number) !== number[17]) return refuse('invalid', 'kit.citizen-number-mistyped')
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isBirth(birth) || birth > today) return refuse('invalid', 'kit.citizen-number-birth')
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return allow({ number, region: number.slice(0, 6), birth, sex })
}

/** The check character for the first 17 digits (ISO 7064 MOD 11-2). */
export function citizenCheck(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

function upgraded(old: string): string {
  const digits = `${old.slice(0, 6)}19${old.slice(6)}`
  return digits + citizenCheck(digits)
}

function isBirth(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year >= 1800 && days !== undefined && day >= 1 && day <= days
}
