import type { Holder } from '#domains/accounts'
import { type DocumentDesk, documentTypes, fetchDocument } from '#domains/documents'
import type { Ctx } from '#platform/context'
import { firmMatters } from '../queries/enterprise-map.ts'
import { validDocuments } from '../queries/wallet.ts'

/**
 * Brings into the wallet what registers hold of a firm and its map would otherwise show as not done yet, such as the licence
 * it has had for years. Asked for by the firm itself when it opens its map; recorded like every fetching.
 */
export async function fetchForMap(
  ctx: Ctx,
  desk: DocumentDesk,
  holder: Pick<Holder, 'id' | 'kind' | 'creditCode'>,
): Promise<void> {
  if (holder.kind !== 'firm') return
  const missing = await ctx.reading('documents.own', async (tx) => {
    const [types, wallet, matters] = await Promise.all([
      documentTypes(tx),
      validDocuments(tx, holder.id),
      firmMatters(tx),
    ])
    const held = new Set(wallet.map(({ type }) => type))
    const given = new Set(matters.flatMap(({ body }) => body.gives.map(({ doc }) => doc)))
    return [...given].filter((doc) => !held.has(doc) && types.get(doc)?.fetch != null)
  })
  for (const type of missing) await fetchDocument(ctx, desk, { holder, type, purpose: '生成一企一图' })
}
