import type { Keys } from '#platform/crypto/keys'
import type { Tx } from '#platform/db/tx'
import { sealOriginal } from '../sealing.ts'
import { insertOriginal, type OriginalKind } from '../store.ts'

export type KeepOriginal = { caseId: string; party: string | null; kind: OriginalKind; text: string }

/** Keeps a text as it was written (原文), in the transaction that stores the redacted one. Answers its id. */
export function keepOriginal(tx: Tx, keys: Keys, { text, ...about }: KeepOriginal): string {
  const id = tx.id()
  insertOriginal(tx, sealOriginal(keys, tx.city, { id, ...about }, text))
  return id
}
