import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { Desk } from '../desk.ts'
import { insertReading } from '../store.ts'

/** The party of a case, and another that may be the same person. */
export type TwoParties = { caseId: string; party: string; other: string }

/**
 * Whether two filings share a telephone or an identity number. The trail names the party of the case alone: nobody reads
 * there who wanted to support it (filings_pk, filings_amends_lookup).
 */
export async function isSamePerson(desk: Desk, ctx: Ctx, { caseId, party, other }: TwoParties): Promise<boolean> {
  return desk.inVault(ctx).transaction('hotline.support', async (tx) => {
    const { same } = await tx.one<{
      same: boolean
    }>(sql`select exists (select 1 from parties.filings a join parties.filings b
      on b.city = a.city and (b.phone_index = a.phone_index or b.id_index = a.id_index)
      where a.city = ${tx.city} and (a.id = ${party} or a.amends = ${party}) and (b.id = ${other} or b.amends = ${other})) as same`)
    insertReading(tx, { purpose: 'match', caseId, parties: [party] })
    return same
  })
}
