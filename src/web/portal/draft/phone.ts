import { parsePhone } from '#kit/phone'

/** A mobile number as it is dialled, eleven digits; null when it is none that a text message can reach. */
export function mobileNumber(typed: string): string | null {
  const phone = parsePhone(typed)
  return phone.allowed && phone.value.kind === 'mobile' ? phone.value.national : null
}
