import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyPurpose, Keys } from './keys.ts'

/** A keyed hash: whoever has the database alone cannot try out values against it. */
export function keyedHash(keys: Keys, purpose: KeyPurpose, ...parts: readonly string[]): Buffer {
  const hmac = createHmac('sha256', keys.lastingKey(purpose))
  // Each part with its length, so that no two lists of parts read the same.
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part)
  return hmac.digest()
}

/** What is stored of a query code (查询码): bound to its city and case number. */
export function queryCodeHash(keys: Keys, at: { city: string; number: string }, code: string): Buffer {
  return keyedHash(keys, 'query-code', at.city, at.number, code)
}

/** Compares in constant time. An absent hash is compared too, so that "no such case" takes as long as "wrong code". */
export function isSameHash(stored: Uint8Array | undefined, given: Uint8Array): boolean {
  const other = stored === undefined || stored.length !== given.length ? Buffer.alloc(given.length) : stored
  return timingSafeEqual(other, given) && stored !== undefined && stored.length === given.length
}

export function sha256(value: string | Uint8Array): Buffer {
  return createHash('sha256').update(value).digest()
}
