import type { Portal } from '#domains/accounts'
import type { BundleView, EnterpriseMap, Share } from '#domains/bundles'
import type { Facts } from '#kit/feel'
import type { Ctx } from '#platform/context'
import type { BundleVersion } from '#rules/bundles'

/** What the pages of one-thing bundles and of the enterprise map ask of the domains. */
export type BundlesPort = {
  bundles(ctx: Ctx): Promise<readonly BundleVersion[]>
  /** `holder`: whose documents count as being on file; null: nobody is signed in. */
  bundle(
    ctx: Ctx,
    input: { code: string; place: string | null; facts: Facts; holder: string | null },
  ): Promise<BundleView | null>
  /** The map of the firm acted for, after its registers were asked. */
  firmMap(ctx: Ctx, portal: Portal): Promise<EnterpriseMap>
  /** The map behind a link, counted; null: the link does not hold. */
  sharedMap(ctx: Ctx, input: { token: string }): Promise<{ map: EnterpriseMap; until: Date } | null>
  shares(ctx: Ctx, portal: Portal): Promise<readonly (Share & { token: string | null })[]>
  shareMap(ctx: Ctx, input: { portal: Portal; label: string; days: number }): Promise<void>
  revokeShare(ctx: Ctx, input: { portal: Portal; id: string }): Promise<void>
}
