/** A mobile number as it is stored: eleven digits; null when it is none. Takes +86, spaces, dashes and full-width digits. */
export function mobileNumber(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s\-()]/g, '')
  const digits = plain.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}

/** For the page that asks for the code: 138 **** 5678. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)} **** ${phone.slice(-4)}`
}
