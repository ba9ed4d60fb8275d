import { parseCreditCode } from '#kit/credit-code'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import { isSameHash } from '#platform/crypto/hash'
import type { AccountDesk } from '../desk.ts'
import { holderById } from '../queries/holders.ts'
import { type Holder, mayUse, type Portal } from '../rules/index.ts'
import { indexesOf } from '../store.ts'
import { endRepresentation, putRepresentation } from '../store-mandates.ts'
import { putFirm } from './register-holder.ts'

/**
 * Adds a firm to whose representative it is (法定代表人认证): the register must name him, by name and number. An unknown firm
 * and another representative get the same answer: who represents a firm is not asked here.
 */
export async function addFirm(
  desk: AccountDesk,
  ctx: Ctx,
  { portal, creditCode }: { portal: Portal; creditCode: string },
): Promise<Holder> {
  insist(mayUse(portal.person, 'represent'))
  const parsed = parseCreditCode(creditCode)
  if (!parsed.allowed) return reject('invalid', parsed.refusal.code, {}, 'creditCode')
  const { code } = parsed.value
  const registered = await desk.firms(ctx, code)
  return ctx.transaction('accounts.own', async (tx) => {
    const own = await indexesOf(tx, portal.person.id)
    const named = registered?.representative ?? { name: '', idNumber: '' }
    const isHe =
      isSameHash(own.nameIndex ?? undefined, blindIndex(desk.keys, tx.city, 'name', named.name)) &&
      isSameHash(own.idIndex ?? undefined, blindIndex(desk.keys, tx.city, 'id', named.idNumber))
    if (registered === undefined || !isHe) reject('forbidden', 'accounts.not-representative', {}, 'creditCode')
    const { made: firm } = await putFirm(tx, desk, { creditCode: code, name: registered.name, party: null })
    await putRepresentation(tx, { person: portal.person.id, firm, proved: 'registry' })
    audit(tx, { action: 'accounts.represents', object: { kind: 'holder', id: firm }, facts: { proved: 'registry' } })
    return (await holderById(tx, firm)) ?? reject('missing', 'accounts.no-such-holder')
  })
}

/** The person stands for the firm no more; what he granted in its name stays until it is revoked or ends. */
export async function leaveFirm(
  _desk: AccountDesk,
  ctx: Ctx,
  { portal, firm }: { portal: Portal; firm: string },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    if ((await endRepresentation(tx, portal.person.id, firm)) === 0) reject('missing', 'accounts.no-such-holder')
    audit(tx, { action: 'accounts.represents-no-more', object: { kind: 'holder', id: firm } })
  })
}
