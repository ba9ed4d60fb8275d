import { randomInt } from 'node:crypto'
import { keyedHash } from './hash.ts'
import type { Keys } from './keys.ts'

/** Six digits to prove a telephone number. */
export function newOneTimeCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is stored of it: bound to what it proves, so that it is good for nothing else. */
export function oneTimeCodeHash(keys: Keys, proves: string, code: string): Buffer {
  return keyedHash(keys, 'one-time-code', proves, code)
}
