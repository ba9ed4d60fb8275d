import type { AccountDesk } from '#domains/accounts'
import type { Process } from '#domains/casework'
import type { DocumentDesk } from '#domains/documents'
import type { Vault } from '#domains/parties'
import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import type { BlobStore } from '#platform/files/blobs'
import type { Printer } from '#platform/pdf/printer'
import type { ApplicationCase, Command, Event, World } from '#rules/applications'
import type { Payments } from './payments/port.ts'

export type ApplicationProcess = Process<ApplicationCase, Command, Event, World>

/** What applications were given at the start. */
export type ApplicationSettings = {
  keys: Keys
  vault: Vault
  blobs: BlobStore
  accounts: AccountDesk
  documents: DocumentDesk
  payments: Payments
  printer: Printer
  /** The two letters of the city in public numbers; plugged in by main, because requests share them. */
  cityMark: (tx: Tx) => Promise<string>
}

/** What the commands and queries of applications share. */
export type ApplicationDesk = ApplicationSettings & { process: ApplicationProcess }
