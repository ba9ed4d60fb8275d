import { putDocumentType, putTerm } from '#domains/documents'
import type { Tx } from '#platform/db/tx'
import { dictionary } from './matter-body.ts'

/** Stores the small dictionary of `matter-body.ts` in the city; nothing is fetched from elsewhere there. */
export async function putDictionary(tx: Tx): Promise<void> {
  for (const term of dictionary.terms.values()) await putTerm(tx, term)
  for (const type of dictionary.types.values()) await putDocumentType(tx, { ...type, fetch: null })
}
