import type { Portal } from '#domains/accounts'
import type { PublicRequest } from '#domains/hotline'
import type { Ctx } from '#platform/context'

type Asked = { number: string; portal: Portal }

/** Public requests, and residents who say that they concern them too (附议). */
export type SupportPort = {
  /** What everybody may read of it; null for every number that has no page. */
  publicRequest(ctx: Ctx, of: { number: string }): Promise<PublicRequest | null>
  /** Whether the person signed in supports it. */
  supports(ctx: Ctx, of: Asked): Promise<boolean>
  support(ctx: Ctx, of: Asked): Promise<void>
  takeBack(ctx: Ctx, of: Asked): Promise<void>
}
