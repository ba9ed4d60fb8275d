import type { Staff } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { type CtxSource, systemCtx } from '#platform/create-ctx'
import { realTime } from '#platform/session/real-time'
import { findSession, type Session } from '#platform/session/sessions'
import { cityOfToken } from '#platform/session/token'
import { staffActor } from './staff.ts'

/** Who stands behind a token, with what he may do now. */
export type Signed = { staff: Staff; session: Session; city: string }

/**
 * The person behind a session token, or null: unknown, signed out, idle, past its end, or the account is disabled.
 * The token itself names its city (decision 12); its proof is the hash.
 */
export async function resolveSession(source: CtxSource, token: string, keepAwake = true): Promise<Signed | null> {
  const city = cityOfToken(token)
  if (city === null) return null
  return signedIn(systemCtx(source, city, 'sessions'), token, keepAwake)
}

/** The same within a context of the city at hand. */
export async function signedIn(ctx: Ctx, token: string, keepAwake = true): Promise<Signed | null> {
  return ctx.transaction('platform.sign-in', async (tx) => {
    const session = await findSession(tx, token, new Date(realTime()), keepAwake)
    if (session === null) return null
    const staff = await staffActor(tx, session.user)
    return staff === null ? null : { staff, session, city: tx.city }
  })
}
