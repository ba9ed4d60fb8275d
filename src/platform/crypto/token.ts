import { randomBytes, randomInt } from 'node:crypto'
import { sha256 } from './hash.ts'

/** A session or access token of 256 bits: the holder gets the token, the database its hash. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: sha256(token) }
}

/** The hash under which a token is stored; undefined for what cannot be one. */
export function tokenHash(token: string): Buffer | undefined {
  return /^[\w-]{43}$/.test(token) ? sha256(token) : undefined
}

/** Six digits to prove a telephone number. */
export function newOneTimeCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
