import { parsePhone, phoneKey } from '#kit/phone'
import { nameKey } from '#kit/text'
import { squeeze } from '#kit/width'
import { keyedHash } from './hash.ts'
import type { Keys } from './keys.ts'

export type IndexedField = 'phone' | 'name' | 'id'

/**
 * A blind index: equal values of one city share it, and nobody without the key can tell which value it is of.
 * Spellings of the same number or name fall together first.
 */
export function blindIndex(keys: Keys, city: string, field: IndexedField, value: string): Buffer {
  return keyedHash(keys, 'blind-index', city, field, normal[field](value))
}

const normal: Readonly<Record<IndexedField, (value: string) => string>> = {
  phone: (value) => {
    const phone = parsePhone(value)
    return phone.allowed ? phoneKey(phone.value) : squeeze(value)
  },
  name: nameKey,
  id: squeeze,
}
