import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { cityOfToken } from '#platform/session/token'
import { localDate } from '#rules/deadlines'
import type { AccountDesk } from '../desk.ts'
import { type Holder, mandateState, type Portal, type Scope } from '../rules/index.ts'
import { loadHolder } from '../store.ts'
import { type SessionRow, sessionByToken, touchSession } from '../store-accounts.ts'
import { mandatesTo, represents } from '../store-mandates.ts'
import { holderOf } from './holders.ts'

const MINUTE = 60_000
/** Real time: a fortnight of simulated handling signs nobody out. */
export const IDLE = 12 * 60 * MINUTE
export const ABSOLUTE = 30 * 24 * 60 * MINUTE
/** The last use is written at most so often. */
const TOUCH = 5 * MINUTE

/** Who is signed in under this token, and for whom he acts now; null: nobody (unknown, signed out, idle, over). */
export async function residentSession(_desk: AccountDesk, ctx: Ctx, token: string): Promise<Portal | null> {
  if (cityOfToken(token) !== ctx.city) return null
  return ctx.transaction('accounts.own', async (tx) => {
    const now = ctx.realTime()
    const session = await sessionByToken(tx, token, { now, idleSince: new Date(now.getTime() - IDLE) })
    if (session === undefined) return null
    if (now.getTime() - session.lastSeenAt.getTime() > TOUCH) touchSession(tx, session.id, now)
    return portalOf(tx, session)
  })
}

async function portalOf(tx: Tx, session: SessionRow): Promise<Portal | null> {
  const row = await loadHolder(tx, session.holder)
  if (row === undefined || row.closedAt !== null) return null
  const person = holderOf(row)
  const standing = session.acting === null ? null : await standingFor(tx, person, session.acting)
  const self = { acting: person, mandate: null, scope: 'all' } as const
  return { account: session.account, session: session.id, person, ...(standing ?? self) }
}

export type Standing = { acting: Holder; mandate: string | null; scope: Scope }

/**
 * In what capacity a person may act for a holder at this moment: as the representative, or on mandates that hold today.
 * Asked at every page, so that a revocation is effective at once.
 */
export async function standingFor(tx: Tx, person: Holder, holder: string): Promise<Standing | null> {
  const row = await loadHolder(tx, holder)
  if (row === undefined || row.closedAt !== null) return null
  const acting = holderOf(row)
  if (acting.kind === 'firm' && (await represents(tx, person.id, acting.id)))
    return { acting, mandate: null, scope: 'all' }
  const today = localDate(tx.now)
  const live = (await mandatesTo(tx, person.id)).filter(
    (mandate) => mandate.giver === acting.id && mandateState(mandate, today) === 'live',
  )
  const [first] = live
  if (first === undefined) return null
  const whole = live.find((mandate) => mandate.scope === 'all')
  if (whole !== undefined) return { acting, mandate: whole.id, scope: 'all' }
  return { acting, mandate: first.id, scope: [...new Set(live.flatMap(({ scope }) => [...scope]))] }
}
