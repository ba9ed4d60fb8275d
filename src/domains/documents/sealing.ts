import { newDataKey, open, openDataKey, seal } from '#platform/crypto/envelope'
import { documentKeys } from './keys.ts'
import type { TermValues } from './rules/index.ts'

/** Values as they may be stored: sealed with a key of the row, which is wrapped by the master key. */
export type Sealed = { sealed: Buffer; dataKey: Buffer; keyId: string }

const FIELD = 'document-data'

export function sealValues(city: string, row: string, values: TermValues): Sealed {
  const { key, wrapped, keyId } = newDataKey(documentKeys(), city, row)
  return { sealed: seal(key, JSON.stringify(values), { city, row, field: FIELD }), dataKey: wrapped, keyId }
}

export function openValues(city: string, row: string, { sealed, dataKey, keyId }: Sealed): TermValues {
  const key = openDataKey(documentKeys(), { wrapped: dataKey, keyId }, city, row)
  return JSON.parse(open(key, sealed, { city, row, field: FIELD }).toString('utf8')) as TermValues
}
