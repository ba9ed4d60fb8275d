import { parseCitizenNumber } from '#kit/citizen-number'
import { parsePhone } from '#kit/phone'
import { allow, type Ruling } from '#kit/ruling'
import { cleanLine, cleanName } from '#kit/text'

/** Who somebody says he is and how he is reached, as typed or as checked. */
export type Identity = { name?: string; phone?: string; idNumber?: string; address?: string }

/**
 * Checks what a resident gave of himself and brings it into its stored form. Empty fields fall away; `today` is
 * 'YYYY-MM-DD'; the refusal names the field under `at`, such as `contact.phone`.
 */
export function checkIdentity(given: Identity, today: string, at = 'contact'): Ruling<Identity> {
  const checked: Identity = {}
  for (const [field, check] of checks) {
    const text = given[field]?.trim() ?? ''
    if (text === '') continue
    const ruling = check(text, today)
    if (!ruling.allowed)
      return { allowed: false, refusal: { ...ruling.refusal, field: at === '' ? field : `${at}.${field}` } }
    checked[field] = ruling.value
  }
  return allow(checked)
}

const checks: readonly [keyof Identity, (text: string, today: string) => Ruling<string>][] = [
  ['name', (text) => cleanName(text)],
  ['phone', phoneAsDialled],
  ['idNumber', citizenNumber],
  ['address', (text) => cleanLine(text, { max: 200 })],
]

function phoneAsDialled(text: string): Ruling<string> {
  const ruling = parsePhone(text)
  if (!ruling.allowed) return ruling
  const { national, extension } = ruling.value
  return allow(extension === null ? national : `${national}转${extension}`)
}

function citizenNumber(text: string, today: string): Ruling<string> {
  const ruling = parseCitizenNumber(text, today)
  return ruling.allowed ? allow(ruling.value.number) : ruling
}
