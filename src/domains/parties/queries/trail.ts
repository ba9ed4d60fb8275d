import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { Desk } from '../desk.ts'
import type { PartyField } from '../rules/fields.ts'
import type { RevealPurpose } from '../rules/purposes.ts'
import { insertReading, type ReadingPurpose } from '../store.ts'

/** One reading of an identity: who, when, what for. `fields` and `reason` where it was shown in the clear. */
export type Reading = {
  at: Date
  userName: string
  orgName: string
  purpose: RevealPurpose | ReadingPurpose
  fields: readonly PartyField[]
  reason: string | null
}

/** All readings of one case for auditors (查阅记录), latest first; this reading too is written down. Index: reveals_case, read_trail_case. */
export async function readTrail(desk: Desk, ctx: Ctx, caseId: string): Promise<Reading[]> {
  return desk.inVault(ctx).transaction('parties.read-trail', async (tx) => {
    const readings = await tx.rows<Reading>(sql`
      select r.at, r.user_name, r.org_name, r.purpose, r.fields, r.reason
      from parties.reveals r where r.city = ${tx.city} and r.case_id = ${caseId}
      union all
      select t.at, t.user_name, t.org_name, t.purpose, '{}'::text[], null
      from parties.read_trail t where t.city = ${tx.city} and t.case_id = ${caseId}
      order by at desc limit 1000`)
    insertReading(tx, { purpose: 'trail', caseId })
    return readings
  })
}

const dayMs = 86_400_000

/**
 * Who looked (谁看过我的信息), for the resident himself: organisation, time and purpose, a day later. What discipline
 * looked at stays hidden while its file may be open.
 */
export async function whoLooked(
  desk: Desk,
  ctx: Ctx,
  caseId: string,
): Promise<Pick<Reading, 'at' | 'orgName' | 'purpose'>[]> {
  return desk.inVault(ctx).reading('hotline.track', async (tx) =>
    tx.rows(sql`select r.at, r.org_name, r.purpose from parties.reveals r
      where r.city = ${tx.city} and r.case_id = ${caseId} and r.purpose <> 'discipline' and r.at < ${new Date(tx.now.getTime() - dayMs)}
      order by r.at desc limit 200`),
  )
}
