import { seesWholeCity } from '#domains/casework'
import type { Vault } from '#domains/parties'
import type { Ctx } from '#platform/context'
import type { Request } from '#rules/hotline'
import { type Hide, withoutNumbers } from './prepare.ts'

/**
 * How free text of staff is cleaned: what the centre writes down goes through the vault, which knows the resident's name
 * and home; a unit may not ask it, since it could try out names, and does not know them where that matters.
 */
export function hiding(
  vault: Vault,
  ctx: Ctx,
  { id, party, address }: Pick<Request, 'id' | 'party' | 'address'>,
): Hide {
  const { actor } = ctx
  if (party === null || actor.kind !== 'staff' || !seesWholeCity(actor))
    return async (texts) => texts.map(withoutNumbers)
  return async (texts) => {
    const own = await vault.redactOwn(ctx, {
      caseId: id,
      party,
      matterAddress: address,
      texts: texts.map(withoutNumbers),
    })
    return own
  }
}
