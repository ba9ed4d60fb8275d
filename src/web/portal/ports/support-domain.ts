import type { Portal } from '#domains/accounts'
import * as hotline from '#domains/hotline'
import type { Ctx } from '#platform/context'
import type { SupportPort } from './support.ts'

/** A voice is always that of the person himself, whomever he acts for. */
function supporterOf({ person: { id, party } }: Portal): hotline.Supporter {
  return { holder: id, party }
}

/** `openDoor`: a context of the house itself, for what everybody may read. */
export function supportPort(desk: hotline.Desk, openDoor: (city: string) => Ctx): SupportPort {
  return {
    publicRequest: (ctx, { number }) => hotline.publicRequest(openDoor(ctx.city), number),
    supports: (ctx, { number, portal }) => hotline.isSupporter(desk, ctx, { number, holder: portal.person.id }),
    support: (ctx, { number, portal }) => hotline.supportRequest(desk, ctx, { number, supporter: supporterOf(portal) }),
    takeBack: (ctx, { number, portal }) =>
      hotline.takeSupportBack(desk, ctx, { number, supporter: supporterOf(portal) }),
  }
}
