import type { Vault } from '#domains/parties'
import type { Ctx } from '#platform/context'
import { accessTo } from '#rules/parties'
import { type CaseStanding, caseStanding } from './case-facts.ts'

/** A name and a number as they may be shown: 张**, 138****1234; null where the viewer may not see even that. */
export type MaskedParty = { name: string | null; phone: string | null }

/**
 * The resident behind a case as this viewer may see him before any reveal (脱敏显示); null where nothing of it is for
 * him. Who may see nothing does not open the vault at all, so that its trail names those alone who saw something.
 */
export async function maskedParty(
  ctx: Ctx,
  number: string,
  maskedFor: Vault['maskedFor'],
): Promise<MaskedParty | null> {
  const standing = await caseStanding(ctx, number)
  if (!standing || standing.party === null || !maySeeAMask(ctx, standing)) return null
  const shown = (await maskedFor(ctx, [standing])).get(standing.id)
  if (!shown || (shown.name === null && shown.phone === null)) return null
  return { name: shown.name, phone: shown.phone }
}

/** As if the resident had agreed to be contacted; whether he did is for the vault to say, and can only take away. */
function maySeeAMask({ actor }: Ctx, standing: CaseStanding): boolean {
  if (actor.kind !== 'staff') return false
  const roles = actor.duties.map((duty) => duty.role)
  const access = (['name', 'phone'] as const).map((field) => accessTo(field, { ...standing, roles, consents: true }))
  return access.includes('masked') || access.includes('reveal')
}
