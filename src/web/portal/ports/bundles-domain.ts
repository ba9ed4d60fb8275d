import { openMatters } from '#domains/applications'
import * as bundles from '#domains/bundles'
import type { DocumentDesk } from '#domains/documents'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { BundlesPort } from './bundles.ts'

/** Bundles and the map of a firm over the real domains; what is in hand comes from the applications. */
export function bundlesPort(desk: bundles.BundleDesk, documents: DocumentDesk): BundlesPort {
  const firmMap = async (ctx: Ctx, holder: string): Promise<bundles.EnterpriseMap> =>
    bundles.enterpriseMap(ctx, { holder, inHand: await openMatters(ctx, { holder }) })
  return {
    bundles: (ctx) => ctx.reading('matters.read', bundles.liveBundles),
    bundle: (ctx, { place, ...input }) => bundles.bundleView(ctx, { ...input, place: place ?? undefined }),
    async firmMap(ctx, { acting }) {
      await bundles.fetchForMap(ctx, documents, acting)
      return firmMap(ctx, acting.id)
    },
    async sharedMap(ctx, { token }) {
      const share = await bundles.openShare(desk, ctx, { token })
      return share === null ? null : { map: await firmMap(ctx, share.holder), until: share.expiresAt }
    },
    shares: (ctx, { acting }) => bundles.ownShares(desk, ctx, { holder: acting.id }),
    async shareMap(ctx, { portal: { acting, account, mandate }, label, days }) {
      // A link would outlive the mandate it was made on.
      if (mandate !== null) reject('forbidden', 'accounts.not-passed-on')
      await bundles.shareMap(desk, ctx, { holder: acting.id, account, label, days })
    },
    revokeShare: (ctx, { portal: { acting }, id }) => bundles.revokeShare(ctx, { id, holder: acting.id }),
  }
}
