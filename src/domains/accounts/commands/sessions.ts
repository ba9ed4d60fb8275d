import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { newToken } from '#platform/session/token'
import type { AccountDesk } from '../desk.ts'
import { ABSOLUTE, standingFor } from '../queries/resident-session.ts'
import { deviceOf, type Portal } from '../rules/index.ts'
import { dropOldSessions, endSession, endSessionsOf, insertSession, noteUse, setActing } from '../store-accounts.ts'

export type Opening = { account: string; proof: 'phone' | 'unified'; userAgent: string }

/** Opens a session under a new id and answers its token, which is stored nowhere. */
export function openSession(tx: Tx, ctx: Ctx, { account, proof, userAgent }: Opening): string {
  const now = ctx.realTime()
  const token = newToken(tx.city, tx.random)
  const expires = new Date(now.getTime() + ABSOLUTE)
  insertSession(tx, { account, token, proof, device: deviceOf(userAgent) }, { now, expires })
  noteUse(tx, account, now)
  audit(tx, { action: 'accounts.signed-in', object: { kind: 'account', id: account }, facts: { proof } })
  return token
}

/** Signs this device out. */
export async function signOut(_desk: AccountDesk, ctx: Ctx, token: string): Promise<void> {
  await ctx.transaction('accounts.own', (tx) => endSession(tx, token, ctx.realTime()))
}

/** Signs out one of the person's devices, or every one. */
export async function signOutDevices(
  _desk: AccountDesk,
  ctx: Ctx,
  { portal, session }: { portal: Portal; session?: string },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    const which = session === undefined ? {} : { session }
    const devices = await endSessionsOf(tx, portal.person.id, { ...which, now: ctx.realTime() })
    audit(tx, { action: 'accounts.signed-out', object: { kind: 'account', id: portal.account }, facts: { devices } })
  })
}

/** From now on the person acts for this holder in this session; null: for himself. */
export async function actFor(
  _desk: AccountDesk,
  ctx: Ctx,
  { portal, holder }: { portal: Portal; holder: string | null },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    const own = holder === null || holder === portal.person.id
    if (!own && (await standingFor(tx, portal.person, holder)) === null) reject('forbidden', 'accounts.not-for-you')
    setActing(tx, portal.session, own ? null : holder)
    audit(tx, { action: 'accounts.acts-for', object: { kind: 'holder', id: own ? portal.person.id : holder } })
  })
}

/** Throws away sessions that ended long ago; a chore of every hour. */
export async function dropSessions(ctx: Ctx): Promise<number> {
  const weekAgo = new Date(ctx.realTime().getTime() - 7 * 86_400_000)
  return ctx.transaction('accounts.own', (tx) => dropOldSessions(tx, weekAgo))
}
