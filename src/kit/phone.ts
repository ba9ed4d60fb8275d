import { allow, type Ruling, refuse } from './ruling.ts'
import { narrow } from './width.ts'

/** A telephone number that somebody can be reached at. */
export type Phone = {
  kind: 'mobile' | 'landline' | 'service' | 'international'
  /** `+8613812345678`; null for service numbers, which only exist inside the country. */
  e164: string | null
  /** As dialled inside the country: `13812345678`, `053188123456`, `4001234567`. */
  national: string
  extension: string | null
}

const mobile = /^1[3-9]\d{9}$/
const landline = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/
const service = /^(?:1\d{2,5}|9[56]\d{1,6}|[48]00\d{7})$/
const international = /^\+[1-9]\d{6,14}$/
const extensionMark = /(?:转|分机|ext\.?|x|#)[:\s]*(\d{1,6})$/i

/** Reads a telephone number; full width, spaces, hyphens, brackets, +86 and 0086 do no harm. */
export function parsePhone(text: string): Ruling<Phone> {
  if (text.length > 64) return refuse('invalid', 'kit.not-a-phone')
  const plain = narrow(text).trim()
  const extension = (extensionMark.exec(plain) ?? /^0\d{2,3}[-\s]?\d{7,8}-(\d{1,6})$/.exec(plain))?.[1] ?? null
  const main =
    extension === null ? plain : plain.slice(0, -extension.length).replace(/(?:转|分机|ext\.?|x|#|-)[:\s]*$/i, '')
  const digits = main.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff\-\u2010-\u2015\u2212().·]/g, '')
  if (!/^\+?\d+$/.test(digits)) return refuse('invalid', 'kit.not-a-phone')
  return classify(withoutCountry(digits), extension)
}

/** The one form of a number that equal numbers share: what is indexed and compared. */
export function phoneKey(phone: Phone): string {
  return phone.e164 ?? phone.national
}

function classify(digits: string, extension: string | null): Ruling<Phone> {
  if (mobile.test(digits)) return allow({ kind: 'mobile', e164: `+86${digits}`, national: digits, extension })
  if (landline.test(digits))
    return allow({ kind: 'landline', e164: `+86${digits.slice(1)}`, national: digits, extension })
  if (service.test(digits)) return allow({ kind: 'service', e164: null, national: digits, extension })
  if (international.test(digits)) return allow({ kind: 'international', e164: digits, national: digits, extension })
  if (/^[2-9]\d{6,7}$/.test(digits)) return refuse('invalid', 'kit.phone-needs-area-code')
  return refuse('invalid', 'kit.not-a-phone')
}

/** +86 and 0086 fall away; a landline written as +86531… gets its 0 back; 00… becomes +…. */
function withoutCountry(digits: string): string {
  const abroad = digits.startsWith('00') ? `+${digits.slice(2)}` : digits
  if (/^861[3-9]\d{9}$/.test(abroad)) return abroad.slice(2)
  // A 0 in front of a mobile number: how long-distance mobile calls used to be dialled.
  if (/^01[3-9]\d{9}$/.test(abroad)) return abroad.slice(1)
  if (!abroad.startsWith('+86')) return abroad
  const home = abroad.slice(3)
  if (mobile.test(home) || service.test(home) || home.startsWith('0')) return home
  return `0${home}`
}
