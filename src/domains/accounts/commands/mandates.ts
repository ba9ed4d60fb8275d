import { notify } from '#domains/notices'
import { maskName } from '#kit/mask'
import { parsePhone } from '#kit/phone'
import { insist, reject } from '#kit/ruling'
import { cleanName } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { AccountDesk } from '../desk.ts'
import { holderById, partyOf } from '../queries/holders.ts'
import { offeredTo } from '../queries/mandates.ts'
import { checkTerms, mandateState, mayUse, type Portal, type Scope, type Terms, termsFor } from '../rules/index.ts'
import { accountByPhone, accountsOf, phoneIndexOf } from '../store-accounts.ts'
import {
  acceptMandate as accept,
  endMandate,
  insertMandate,
  type MandateRow,
  mandateById,
  represents,
} from '../store-mandates.ts'

/** Whom to invite: the person is found, or finds the invitation, by telephone and name together. */
export type Invited = { phone: string; name: string }

/**
 * Offers a mandate (授权委托) from whom the person acts for: himself, or a firm that he represents. Whoever acts on a mandate
 * passes nothing on. It holds once the invited has accepted; the answer does not tell whether the phone has an account.
 */
export async function grantMandate(
  desk: AccountDesk,
  ctx: Ctx,
  { portal, invited, terms }: { portal: Portal; invited: Invited; terms: { scope: Scope; months: number } },
): Promise<{ id: string }> {
  insist(mayUse(portal.person, 'represent'))
  if (portal.mandate !== null) reject('forbidden', 'accounts.not-passed-on')
  return ctx.transaction('accounts.own', async (tx) => {
    const checked = insist(termsFor(terms, localDate(tx.now)))
    const name = insist(cleanName(invited.name, 'name'))
    const read = parsePhone(invited.phone)
    if (!read.allowed || read.value.kind !== 'mobile') return reject('invalid', 'platform.mobile-needed', {}, 'phone')
    const phone = blindIndex(desk.keys, tx.city, 'phone', read.value.national)
    if (await isOwnPhone(tx, portal, phone)) reject('invalid', 'accounts.not-to-oneself', {}, 'phone')
    const giver = portal.acting.id
    const id = insertMandate(tx, {
      ...checked,
      giver,
      helper: null,
      invited: { phone, name: blindIndex(desk.keys, tx.city, 'name', name) },
      helperName: maskName(name),
      proof: 'portal',
      proofDocument: null,
      proofNote: null,
      grantedBy: portal.person.id,
      grantedUser: null,
      acceptedAt: null,
    })
    audit(tx, { action: 'accounts.mandate-granted', object: { kind: 'mandate', id }, facts: { giver } })
    await tellInvited(tx, { id, phone, giver: portal.acting.name })
    return { id }
  })
}

async function isOwnPhone(tx: Tx, portal: Portal, phone: Buffer): Promise<boolean> {
  const own = await accountsOf(tx, portal.person.id)
  const indexes = await Promise.all(own.map((account) => phoneIndexOf(tx, account.id)))
  return indexes.some((index) => index?.equals(phone))
}

async function tellInvited(tx: Tx, { id, phone, giver }: { id: string; phone: Buffer; giver: string }): Promise<void> {
  const account = await accountByPhone(tx, phone)
  const party = account && (await partyOf(tx, account.holder))
  if (!party) return
  const notice = { template: 'mandate-offered', channel: 'sms', caseId: null, facts: { giver } } as const
  await notify(tx, [{ ...notice, key: `mandate ${id} offered`, to: { party } }])
}

/** The invited says yes; from the first day on he may act. */
export async function acceptMandate(
  desk: AccountDesk,
  ctx: Ctx,
  { portal, id }: { portal: Portal; id: string },
): Promise<void> {
  insist(mayUse(portal.person, 'represent'))
  await ctx.transaction('accounts.own', async (tx) => {
    const offered = await offer(tx, desk, portal, id)
    if (offered.giver === portal.person.id) reject('invalid', 'accounts.not-to-oneself')
    accept(tx, id, portal.person.id)
    audit(tx, { action: 'accounts.mandate-accepted', object: { kind: 'mandate', id } })
    await tellGiver(tx, offered, 'mandate-accepted')
  })
}

export async function declineMandate(
  desk: AccountDesk,
  ctx: Ctx,
  { portal, id }: { portal: Portal; id: string },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    await offer(tx, desk, portal, id)
    endMandate(tx, id, 'declined')
    audit(tx, { action: 'accounts.mandate-declined', object: { kind: 'mandate', id } })
  })
}

async function offer(tx: Tx, desk: AccountDesk, portal: Portal, id: string): Promise<MandateRow> {
  const offered = (await offeredTo(tx, desk, portal.person.id)).find((mandate) => mandate.id === id)
  if (offered === undefined || mandateState(offered, localDate(tx.now)) !== 'asked')
    return reject('missing', 'accounts.no-such-mandate')
  return offered
}

/** Ends a mandate at once: by who gave it, by who represents the firm that gave it, or by the helper who gives it up. */
export async function revokeMandate(
  _desk: AccountDesk,
  ctx: Ctx,
  { portal, id }: { portal: Portal; id: string },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    const mandate = await mandateById(tx, id)
    const me = portal.person.id
    const mayEnd =
      mandate !== undefined &&
      (mandate.giver === me || mandate.helper === me || (await represents(tx, me, mandate.giver)))
    if (!mayEnd) reject('missing', 'accounts.no-such-mandate')
    await end(tx, mandate)
  })
}

export type Recorded = {
  giver: string
  helper: string
  terms: Terms
  proofDocument?: string | undefined
  proofNote: string
}

/** A clerk records a mandate that was shown on paper (授权委托书); both stand at the counter, so it holds at once. */
export async function recordMandate(_desk: AccountDesk, ctx: Ctx, given: Recorded): Promise<{ id: string }> {
  return ctx.transaction('accounts.find', async (tx) => {
    const terms = insist(checkTerms(given.terms, localDate(tx.now)))
    const giver = (await holderById(tx, given.giver)) ?? reject('missing', 'accounts.no-such-holder', {}, 'giver')
    const helper = (await holderById(tx, given.helper)) ?? reject('missing', 'accounts.no-such-holder', {}, 'helper')
    if (helper.kind !== 'person') reject('invalid', 'accounts.helper-is-person', {}, 'helper')
    if (giver.id === helper.id) reject('invalid', 'accounts.not-to-oneself', {}, 'helper')
    insist(mayUse(giver, 'represent'))
    insist(mayUse(helper, 'represent'))
    const id = insertMandate(tx, {
      ...terms,
      giver: giver.id,
      helper: helper.id,
      invited: null,
      helperName: helper.name,
      proof: 'window',
      proofDocument: given.proofDocument ?? null,
      proofNote: given.proofNote,
      grantedBy: null,
      grantedUser: tx.actor.kind === 'staff' ? tx.actor.user : tx.id(),
      acceptedAt: tx.now,
    })
    audit(tx, { action: 'accounts.mandate-recorded', object: { kind: 'mandate', id }, facts: { giver: giver.id } })
    await tellGiver(tx, { id, giver: giver.id, helperName: helper.name }, 'mandate-recorded')
    return { id }
  })
}

/** Revoked at the counter, for who gave it and came in person. */
export async function revokeAtWindow(_desk: AccountDesk, ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction('accounts.find', async (tx) => {
    await end(tx, (await mandateById(tx, id)) ?? reject('missing', 'accounts.no-such-mandate'))
  })
}

async function end(tx: Tx, mandate: MandateRow): Promise<void> {
  const state = mandateState(mandate, localDate(tx.now))
  if (state === 'revoked' || state === 'declined') return
  endMandate(tx, mandate.id, 'revoked')
  audit(tx, { action: 'accounts.mandate-revoked', object: { kind: 'mandate', id: mandate.id } })
  const party = mandate.helper === null ? null : await partyOf(tx, mandate.helper)
  if (party === null) return
  const facts = { giver: mandate.giverName }
  const notice = { template: 'mandate-revoked', channel: 'sms', caseId: null, facts } as const
  await notify(tx, [{ ...notice, key: `mandate ${mandate.id} revoked`, to: { party } }])
}

/** Whoever did not give it learns of it at once, on his own telephone. */
async function tellGiver(
  tx: Tx,
  mandate: Pick<MandateRow, 'id' | 'giver' | 'helperName'>,
  template: 'mandate-accepted' | 'mandate-recorded',
): Promise<void> {
  const party = await partyOf(tx, mandate.giver)
  if (party === null) return
  const facts = { helper: mandate.helperName }
  await notify(tx, [{ template, channel: 'sms', caseId: null, facts, key: `mandate ${mandate.id}`, to: { party } }])
}
