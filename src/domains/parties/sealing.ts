import { blindIndex, type IndexedField } from '#platform/crypto/blind-index'
import { newDataKey, open, openDataKey, seal } from '#platform/crypto/envelope'
import type { Keys } from '#platform/crypto/keys'
import type { Identity } from './rules/contact.ts'
import { type PartyField, partyFields } from './rules/fields.ts'
import type { NewFiling, SealedFiling, SealedOriginal } from './store.ts'

const columns = { name: 'nameEnc', phone: 'phoneEnc', idNumber: 'idNumberEnc', address: 'addressEnc' } as const

/** Seals an identity under a new key of its own; each field opens only in its row, field and city. */
export function sealFiling(
  keys: Keys,
  at: { city: string; id: string },
  filed: { identity: Identity; consentContact: boolean; amends?: string | undefined },
): NewFiling {
  const { city, id } = at
  const { key, wrapped, keyId } = newDataKey(keys, city, id)
  const sealed = (field: PartyField): Buffer | null => {
    const value = filed.identity[field]
    return value === undefined ? null : seal(key, value, { city, row: id, field })
  }
  const indexed = (field: IndexedField, value: string | undefined): Buffer | null =>
    value === undefined ? null : blindIndex(keys, city, field, value)
  return {
    id,
    amends: filed.amends ?? null,
    dataKey: wrapped,
    keyId,
    nameEnc: sealed('name'),
    phoneEnc: sealed('phone'),
    idNumberEnc: sealed('idNumber'),
    addressEnc: sealed('address'),
    nameIndex: indexed('name', filed.identity.name),
    phoneIndex: indexed('phone', filed.identity.phone),
    idIndex: indexed('id', filed.identity.idNumber),
    consentContact: filed.consentContact,
  }
}

/** Opens the asked fields of a filing. */
export function openFiling(keys: Keys, city: string, row: SealedFiling, fields: readonly PartyField[]): Identity {
  const key = openDataKey(keys, { wrapped: row.dataKey, keyId: row.keyId }, city, row.id)
  const identity: Identity = {}
  for (const field of partyFields) {
    const sealed = row[columns[field]]
    if (sealed !== null && fields.includes(field)) {
      identity[field] = open(key, sealed, { city, row: row.id, field }).toString('utf8')
    }
  }
  return identity
}

export function sealOriginal(
  keys: Keys,
  city: string,
  original: Omit<SealedOriginal, 'dataKey' | 'keyId' | 'textEnc'>,
  text: string,
): SealedOriginal {
  const { key, wrapped, keyId } = newDataKey(keys, city, original.id)
  const textEnc = seal(key, text, { city, row: original.id, field: 'text' })
  return { ...original, dataKey: wrapped, keyId, textEnc }
}

export function openOriginal(
  keys: Keys,
  city: string,
  row: Pick<SealedOriginal, 'id' | 'dataKey' | 'keyId' | 'textEnc'>,
): string {
  const key = openDataKey(keys, { wrapped: row.dataKey, keyId: row.keyId }, city, row.id)
  return open(key, row.textEnc, { city, row: row.id, field: 'text' }).toString('utf8')
}
