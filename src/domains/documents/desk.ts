import type { Keys } from '#platform/crypto/keys'
import type { BlobStore } from '#platform/files/blobs'
import { giveDocumentKeys } from './keys.ts'

/** What the documents are given from outside. */
export type DocumentDesk = { keys: Keys; blobs: BlobStore }

/** Opens the desk of the documents; `main` does it once. */
export function createDocumentDesk(parts: DocumentDesk): DocumentDesk {
  giveDocumentKeys(parts.keys)
  return parts
}
