import type { Keys } from '#platform/crypto/keys'

let installed: Keys | undefined

/** Gives the documents the keys of the installation; the desk does it once, when the domains are put together. */
export function giveDocumentKeys(keys: Keys): void {
  installed = keys
}

export function documentKeys(): Keys {
  if (installed === undefined) throw new Error('documents have no keys: createDocumentDesk was not called at the start')
  return installed
}
