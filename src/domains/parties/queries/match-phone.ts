import type { Ctx } from '#platform/context'
import { blindIndex } from '#platform/crypto/blind-index'
import type { Desk } from '../desk.ts'
import { insertReading, partiesByPhone } from '../store.ts'

const most = 50

/**
 * The earlier filings of a calling number, latest first, for the call desk: references only, no name and no number.
 * Written down with the parties found.
 */
export async function matchPhone(desk: Desk, ctx: Ctx, phone: string): Promise<{ party: string; filedAt: Date }[]> {
  return desk.inVault(ctx).transaction('parties.match', async (tx) => {
    const found = await partiesByPhone(tx, blindIndex(desk.keys, tx.city, 'phone', phone), most)
    insertReading(tx, { purpose: 'match', parties: found.map(({ party }) => party) })
    return found
  })
}
