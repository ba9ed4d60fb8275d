import { Secret, TOTP } from 'otpauth'

const period = 30

/** A new secret for a second factor (动态口令, RFC 6238), in base32 as apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads from a QR code. */
export function totpUri(secret: string, account: string): string {
  return generator(secret, account).toString()
}

/**
 * The time step of a right code, or null. One step of difference between clocks is forgiven; a step at or before the
 * last one used is refused, so that a code overheard is worth nothing (RFC 6238 §5.2).
 */
export function matchingStep(secret: string, code: string, at: { nowMs: number; last: number | null }): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = generator(secret, '').validate({ token: code, timestamp: at.nowMs, window: 1 })
  if (delta === null) return null
  const step = Math.floor(at.nowMs / 1000 / period) + delta
  return at.last !== null && step <= at.last ? null : step
}

/** The code of a moment, as the phone would show it. */
export function totpCode(secret: string, nowMs: number): string {
  return generator(secret, '').generate({ timestamp: nowMs })
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, issuer: 'OneDoor', period, digits: 6, algorithm: 'SHA1' })
}
