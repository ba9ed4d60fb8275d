import { open, seal } from '#platform/crypto/envelope'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'

let installed: Keys | undefined

/** Gives the sessions the keys of the installation; `main` does it once, before anybody can sign in. */
export function giveSessionKeys(keys: Keys): void {
  installed = keys
}

function keys(): Keys {
  if (installed === undefined) throw new Error('sessions have no keys: giveSessionKeys was not called at the start')
  return installed
}

/** Who is counted, so that neither an account nor an address is kept in clear. */
export function subjectOf(kind: 'account' | 'address', ...name: readonly string[]): string {
  return keyedHash(keys(), 'address-hash', kind, ...name.map((part) => part.toLowerCase())).toString('base64url')
}

/** The secret of a second factor as it may be stored: the id of its key, then the sealed secret. */
export function sealFactor(city: string, user: string, secret: string): Buffer {
  const { current } = keys()
  const sealed = seal(keys().subKey('second-factor'), secret, { city, row: user, field: 'totp' })
  return Buffer.concat([Buffer.from(`${current}:`), sealed])
}

export function openFactor(city: string, user: string, stored: Buffer): string {
  const cut = stored.indexOf(':')
  const key = keys().subKey('second-factor', stored.subarray(0, cut).toString())
  return open(key, stored.subarray(cut + 1), { city, row: user, field: 'totp' }).toString()
}
