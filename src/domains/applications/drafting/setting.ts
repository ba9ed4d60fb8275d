import { documentsOf, documentTypes, terms } from '#domains/documents'
import { versionById } from '#domains/matters'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { standingOf } from '#rules/documents'
import type { DraftHead } from '../commands/draft-store.ts'
import type { Setting } from './compose.ts'

/** Loads what a draft is read against. Versions are immutable; one that is gone is left out. */
export async function settingOf(
  tx: Tx,
  { versions, aim }: Pick<DraftHead, 'versions' | 'aim'>,
  holder: string | null,
): Promise<Setting> {
  const [types, dictionary, found, wallet] = await Promise.all([
    documentTypes(tx),
    terms(tx),
    Promise.all(versions.map((id) => versionById(tx, id))),
    holder === null ? [] : documentsOf(tx, holder),
  ])
  const today = localDate(tx.now)
  return {
    versions: found.flatMap((version) => (version ? [version] : [])),
    aim,
    types,
    terms: dictionary,
    // What the applicant brought himself earlier is no proof that stands by itself; licences and compared papers are.
    wallet: wallet.filter((document) => standingOf(document, today) === 'valid' && document.trust < 'C'),
  }
}
