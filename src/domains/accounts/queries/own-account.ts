import type { Ctx } from '#platform/context'
import type { Identity } from '#rules/parties'
import type { AccountDesk } from '../desk.ts'
import type { Portal } from '../rules/index.ts'
import { accountsOf, sessionsOf } from '../store-accounts.ts'
import { mandatesFrom, mandatesTo, representationsOf } from '../store-mandates.ts'
import { keptOf } from '../store-requests.ts'
import { holderById } from './holders.ts'
import { IDLE } from './resident-session.ts'

/** A device that is signed in, as its owner sees it. */
export type Device = {
  id: string
  device: string
  proof: 'phone' | 'unified'
  since: Date
  lastSeen: Date
  own: boolean
}

export async function devicesOf(ctx: Ctx, portal: Portal): Promise<readonly Device[]> {
  const now = ctx.realTime()
  const rows = await ctx.reading('accounts.own', (tx) =>
    sessionsOf(tx, portal.person.id, { now, idleSince: new Date(now.getTime() - IDLE) }),
  )
  return rows.map(({ id, device, proof, createdAt, lastSeenAt }) => {
    return { id, device, proof, since: createdAt, lastSeen: lastSeenAt, own: id === portal.session }
  })
}

/** What the person gave of himself, in the clear, for himself; the reading is written down. */
export async function ownIdentity({ vault }: AccountDesk, ctx: Ctx, portal: Portal): Promise<Identity> {
  const { party } = portal.person
  if (party === null) return {}
  return vault.holderIdentity(ctx, { party, fields: ['name', 'idNumber', 'phone'], permission: 'accounts.own' })
}

/** Everything the account holds of a person, to take along (个人信息保护法 art. 45). Times are ISO 8601. */
export async function exportAccount(desk: AccountDesk, ctx: Ctx, portal: Portal): Promise<Record<string, unknown>> {
  const identity = await ownIdentity(desk, ctx, portal)
  const me = portal.person.id
  return ctx.reading('accounts.own', async (tx) => {
    const firms = await representationsOf(tx, me)
    const devices = await sessionsOf(tx, me, { now: new Date(0), idleSince: new Date(0) })
    const [given, held] = [await mandatesFrom(tx, me), await mandatesTo(tx, me)]
    return {
      exportedAt: tx.now,
      holder: me,
      level: portal.person.level,
      identity,
      accounts: (await accountsOf(tx, me)).map(({ hasPhone, hasUnified, usedAt }) => ({
        hasPhone,
        hasUnified,
        usedAt,
      })),
      firms: await Promise.all(
        firms.map(async ({ firm, proved, provedAt }) => ({
          firm: (await holderById(tx, firm))?.name,
          proved,
          provedAt,
        })),
      ),
      mandates: [...given, ...held].map(({ giverName, helperName, scope, validFrom, validTo, revokedAt }) => {
        return { giver: giverName, helper: helperName, scope, validFrom, validTo, revokedAt }
      }),
      keptRequests: (await keptOf(tx, me)).length,
      devices: devices.map(({ device, createdAt, lastSeenAt }) => ({ device, createdAt, lastSeenAt })),
    }
  })
}
