import { compareWithOriginal, type DocumentDesk, documentById } from '#domains/documents'
import type { Ctx } from '#platform/context'
import type { ApplicationCase } from '#rules/applications'

/** A clerk has seen the originals of a material (核对原件): its papers are of grade B from now on, in the wallet, too. */
export async function compareOriginals(
  desk: DocumentDesk,
  ctx: Ctx,
  { items, number, matter }: ApplicationCase,
  key: string,
): Promise<void> {
  const item = items.find((one) => one.key === key)
  const papers = item?.document ? [item.document, ...item.also] : []
  for (const document of papers) {
    const found = await ctx.reading('documents.compare', (tx) => documentById(tx, document))
    if (found?.state !== 'valid' || found.trust < 'C') continue
    await compareWithOriginal(desk, ctx, { document, caseNumber: number, matter: matter.name.zh })
  }
}
