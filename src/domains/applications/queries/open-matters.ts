import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'

/** Base codes of the matters that a holder has applied for and that are not decided yet (applications_holder, case_facts_application). */
export async function openMatters(ctx: Ctx, { holder }: { holder: string }): Promise<readonly string[]> {
  return ctx.reading('applications.own', async (tx) => {
    const rows = await tx.rows<{ baseCode: string }>(sql`select distinct f.base_code
      from applications.applications a join applications.case_facts f on f.city = a.city and f.application = a.id
      where a.city = ${tx.city} and a.holder = ${holder} and f.closed_at is null and f.decided_at is null`)
    return rows.map(({ baseCode }) => baseCode)
  })
}
