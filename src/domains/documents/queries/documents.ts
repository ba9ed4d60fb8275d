import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { BlobStore } from '#platform/files/blobs'
import type { Document } from '../rules/index.ts'
import { keptById, keptOf, plain } from '../store/documents.ts'

/** One document; whoever uses it records the use. */
export async function documentById(tx: Tx, id: string): Promise<Document | undefined> {
  const kept = await keptById(tx, id)
  return kept && plain(kept)
}

/** The wallet (卡包) of a holder, latest first; without what was superseded. */
export async function documentsOf(
  tx: Tx,
  holder: string,
  wanted: { types?: readonly string[]; caseId?: string } = {},
): Promise<readonly Document[]> {
  return (await keptOf(tx, holder, wanted)).map(plain)
}

/** The file of a document; its caller has seen to it that the asking person may have it. */
export async function documentFile(
  ctx: Ctx,
  blobs: BlobStore,
  id: string,
): Promise<{ name: string; mediaType: string; body: Buffer }> {
  const may = ctx.actor.kind === 'resident' ? 'documents.own' : 'documents.read'
  const found = await ctx.reading(may, (tx) => keptById(tx, id))
  const file = found?.file ?? reject('missing', 'documents.no-file')
  return { name: file.name, mediaType: file.mediaType, body: await blobs.get(file.sha256) }
}
