import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { Portal } from '#rules/accounts'

/** What a helper sent in under a mandate (代办记录). */
export type Helped = { mandate: string; number: string; title: { zh: string; en: string }; at: string }

/** What others have applied for in the name of this holder, newest first, for the one who gave the mandates alone. */
export async function appliedUnderMandates(ctx: Ctx, { acting, mandate }: Portal): Promise<readonly Helped[]> {
  if (mandate !== null) return []
  return ctx.reading('applications.own', async (tx) => {
    const rows = await tx.rows<{ mandate: string; number: string; titleZh: string; titleEn: string; at: Date }>(
      sql`select a.mandate, a.number, a.title_zh, a.title_en, a.submitted_at as at from applications.applications a
        where a.city = ${tx.city} and a.holder = ${acting.id} and a.mandate is not null order by a.submitted_at desc limit 200`,
    )
    return rows.map(({ titleZh: zh, titleEn: en, at, ...row }) => ({ ...row, title: { zh, en }, at: at.toISOString() }))
  })
}
