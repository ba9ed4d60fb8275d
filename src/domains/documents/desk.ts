import type { Vault } from '#domains/parties'
import type { Ctx } from '#platform/context'
import type { Keys } from '#platform/crypto/keys'
import type { BlobStore } from '#platform/files/blobs'
import type { Printer } from '#platform/pdf/printer'
import { giveDocumentKeys } from './keys.ts'

/** What the documents are given from outside. */
export type DocumentDesk = {
  keys: Keys
  blobs: BlobStore
  vault: Vault
  printer: Printer
  /** Where the residents' pages of the city are, such as `https://city.example`, for the links on licences. */
  origin(ctx: Ctx): Promise<string>
}

/** Opens the desk of the documents; `main` does it once. */
export function createDocumentDesk(parts: DocumentDesk): DocumentDesk {
  giveDocumentKeys(parts.keys)
  return parts
}
