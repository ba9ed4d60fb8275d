import { Secret, TOTP } from 'otpauth'

const period = 30

/** A new secret for a second factor (动态口令, RFC 6238), in base32 as apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads from a QR code. */
export function totpUri(secret: string, account: string, issuer = 'OneDoor'): string {
  return generator(secret, account, issuer).toString()
}

/**
 * The time step that the code belongs to, or undefined. One step of delay is forgiven. Keep the answer and give it
 * back as `after` next time: a code is good once.
 */
export function checkTotp(secret: string, code: string, at: { nowMs: number; after?: number }): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = generator(secret, '', '').validate({ token: code, timestamp: at.nowMs, window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at.nowMs / 1000 / period) + delta
  return at.after !== undefined && step <= at.after ? undefined : step
}

/** The code of the moment: for tests and for the demo accounts. */
export function totpCode(secret: string, nowMs: number): string {
  return generator(secret, '', '').generate({ timestamp: nowMs })
}

function generator(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, issuer, period, digits: 6, algorithm: 'SHA1' })
}
