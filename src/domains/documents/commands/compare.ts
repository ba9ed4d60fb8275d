import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { DocumentDesk } from '../desk.ts'
import type { Document } from '../rules/index.ts'
import { keptById } from '../store/documents.ts'
import { recordUse } from '../store/uses.ts'
import { storeDocument } from './store-document.ts'

export type Compare = { document: string; caseNumber: string | null; matter: string | null }

/**
 * A clerk has compared the document with the original (核对原件): a new document of grade B takes the place of the
 * uploaded or declared one. What an authority issued needs no comparing.
 */
export async function compareWithOriginal(desk: DocumentDesk, ctx: Ctx, asked: Compare): Promise<Document> {
  return ctx.transaction('documents.compare', async (tx) => {
    const kept = (await keptById(tx, asked.document, true)) ?? reject('missing', 'documents.not-found')
    if (kept.state !== 'valid') reject('conflict', 'documents.not-in-that-state', { state: kept.state, act: 'compare' })
    if (kept.trust === 'A' || kept.trust === 'B') reject('conflict', 'documents.compared-already')
    const { type, holder, data, file, number, issuer, validFrom, validTo, caseId } = kept
    const better = {
      type,
      holder,
      data,
      file,
      number,
      issuer,
      validFrom,
      validTo,
      caseId,
      trust: 'B',
      replaces: kept.id,
    } as const
    const compared = await storeDocument(tx, desk, better)
    const { caseNumber, matter } = asked
    await recordUse(tx, { document: compared.id, kind: 'compare', caseNumber, matter, purpose: '核对原件' })
    return compared
  })
}
