import { caseStanding } from '#domains/casework'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'

/** “Not the same matter” (不是同一件): the pair is not suggested again, to anybody. */
export async function refuseLookAlike(ctx: Ctx, { number, other }: { number: string; other: string }): Promise<void> {
  const [one, two] = await Promise.all([caseStanding(ctx, number), caseStanding(ctx, other)])
  if (!one || !two) reject('missing', 'casework.not-found')
  await ctx.transaction('insight.suggest', async (tx) => {
    const user = tx.actor.kind === 'staff' ? tx.actor.user : null
    const touched = await tx.run(sql`update insight.look_alikes l set refused_by = ${user}, refused_at = ${tx.now}
      where l.city = ${tx.city} and l.refused_at is null
        and ((l.case_id = ${one.id} and l.other = ${two.id}) or (l.case_id = ${two.id} and l.other = ${one.id}))`)
    if (touched === 0) reject('missing', 'insight.no-such-pair')
    audit(tx, { action: 'insight.refuse-look-alike', object: { kind: 'case', id: one.id }, facts: { other } })
  })
}
