import { squeeze } from './width.ts'

/** 31 signs that nobody confuses on paper or on the phone: no 0 O, no 1 I L. */
export const queryAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 8
const shape = /^[2-9A-HJKMNP-Z]{8}$/

/**
 * A query code (查询码) of 8 signs, 39.6 bits. Bytes of 248 and above are passed over, so every sign is equally likely;
 * `random` gives at least 24 bytes.
 */
export function makeQueryCode(random: Uint8Array): string {
  let code = ''
  for (const byte of random) {
    if (byte < 248) code += queryAlphabet[byte % 31] ?? ''
    if (code.length === length) return code
  }
  throw new Error('not enough random bytes for a query code')
}

/** The code as it was given out, or undefined when the text cannot be one. */
export function parseQueryCode(text: string): string | undefined {
  if (text.length > 64) return undefined
  const code = squeeze(text)
  return shape.test(code) ? code : undefined
}
