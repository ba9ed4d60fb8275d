import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/** A cipher that seals with authentication. The number is the first byte of everything sealed, so that suites can be added. */
type Suite = { name: 'aes-256-gcm'; keyBytes: number; nonceBytes: number; tagBytes: number }

const suites: Readonly<Record<number, Suite>> = {
  1: { name: 'aes-256-gcm', keyBytes: 32, nonceBytes: 12, tagBytes: 16 },
}
const currentSuite = 1

/** The random key of one row, and the form of it that may be stored: wrapped by the master key. */
export type DataKey = { readonly key: Buffer; readonly wrapped: Buffer; readonly keyId: string }

/** What a sealed value belongs to. A value moved to another row, field or city does not open. */
export type Belonging = { city: string; row: string; field: string }

export function newDataKey(keys: Keys, city: string, row: string): DataKey {
  const key = randomBytes(32)
  const wrapped = seal(keys.subKey('wrap-data-key'), key, { city, row, field: 'data-key' })
  return { key, wrapped, keyId: keys.current }
}

export function openDataKey(keys: Keys, stored: { wrapped: Buffer; keyId: string }, city: string, row: string): Buffer {
  return open(keys.subKey('wrap-data-key', stored.keyId), stored.wrapped, { city, row, field: 'data-key' })
}

/** Suite, nonce, ciphertext, tag. */
export function seal(key: Buffer, value: Uint8Array | string, belonging: Belonging): Buffer {
  const suite = suiteOf(currentSuite)
  const nonce = randomBytes(suite.nonceBytes)
  const cipher = createCipheriv(suite.name, key, nonce, { authTagLength: suite.tagBytes })
  cipher.setAAD(bound(belonging))
  const plain = typeof value === 'string' ? Buffer.from(value, 'utf8') : value
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(currentSuite), nonce, sealed, cipher.getAuthTag()])
}

/** The value, or an error when it was changed or belongs elsewhere. */
export function open(key: Buffer, sealed: Buffer, belonging: Belonging): Buffer {
  const suite = suiteOf(sealed[0] ?? 0)
  const nonceEnd = 1 + suite.nonceBytes
  const tagStart = sealed.length - suite.tagBytes
  const decipher = createDecipheriv(suite.name, key, sealed.subarray(1, nonceEnd), { authTagLength: suite.tagBytes })
  decipher.setAAD(bound(belonging))
  decipher.setAuthTag(sealed.subarray(tagStart))
  return Buffer.concat([decipher.update(sealed.subarray(nonceEnd, tagStart)), decipher.final()])
}

function suiteOf(no: number): Suite {
  const suite = suites[no]
  if (suite === undefined) throw new Error(`sealed with suite ${no}, which this version does not know`)
  return suite
}

function bound({ city, row, field }: Belonging): Buffer {
  return Buffer.from(`${city}|${row}|${field}`, 'utf8')
}
