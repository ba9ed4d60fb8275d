import { blindIndex } from '#platform/crypto/blind-index'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import type { Identity } from '../rules/contact.ts'
import { sealFiling } from '../sealing.ts'
import { insertFiling } from '../store.ts'

export type FileParty = Identity & {
  /** Whether the handling person may contact the resident (是否同意联系). */
  consentToContact: boolean
  /** The earlier filing that this one corrects; the earlier one stays and is still written to. */
  amends?: string
}

/**
 * Puts an identity into the vault, in the transaction of the case that will refer to it. The identity was checked with
 * `checkIdentity`. `phoneIndex` groups cases of one number; it tells nothing about the number.
 */
export function fileParty(tx: Tx, keys: Keys, filed: FileParty): { party: string; phoneIndex: Buffer | null } {
  const { consentToContact, amends, ...identity } = filed
  const id = tx.id()
  insertFiling(tx, sealFiling(keys, { city: tx.city, id }, { identity, consentContact: consentToContact, amends }))
  const phoneIndex = identity.phone === undefined ? null : blindIndex(keys, tx.city, 'phone', identity.phone)
  return { party: amends ?? id, phoneIndex }
}
