import { sha256 } from '#platform/crypto/hash'

/** An opaque 256-bit session id. The six digits in front say in which city to look for it; they prove nothing. */
export function newToken(city: string, random: (bytes: number) => Uint8Array): string {
  return `${city}.${Buffer.from(random(32)).toString('base64url')}`
}

/** The city a token belongs to, or null for anything that cannot be a token of ours. */
export function cityOfToken(token: string): string | null {
  return /^[0-9]{6}\.[A-Za-z0-9_-]{43}$/.test(token) ? token.slice(0, 6) : null
}

/** What is stored in place of the token. */
export function tokenHash(token: string): Buffer {
  return sha256(token)
}
