import { documentsOf } from '#domains/documents'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { type Document, standingOf } from '#rules/documents'
import type { Held } from '../rules/index.ts'

/** Documents of a holder that hold today. */
export async function validDocuments(tx: Tx, holder: string): Promise<readonly Document[]> {
  const day = localDate(tx.now)
  return (await documentsOf(tx, holder)).filter((document) => standingOf(document, day) === 'valid')
}

/** What the planner needs to know of a wallet. */
export async function heldBy(tx: Tx, holder: string): Promise<readonly Held[]> {
  return (await validDocuments(tx, holder)).map(({ id, type }) => ({ id, type }))
}
