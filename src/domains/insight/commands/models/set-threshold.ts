import { classNames } from '#domains/hotline'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { currentThreshold } from '../../queries/models/thresholds.ts'
import { insistCity } from '../city-wide.ts'

export type ThresholdSet = { class: string; wanted: number; auto: boolean }

/** Sets the accuracy wanted for a class and whether the house may dispatch it by itself (自动派单开关). */
export async function setThreshold(ctx: Ctx, { class: code, wanted, auto }: ThresholdSet): Promise<void> {
  await ctx.transaction('insight.rule', async (tx) => {
    insistCity(tx, 'insight.rule')
    const named = (await classNames(tx)).get(code)
    if (!named?.selectable) reject('missing', 'insight.class-unknown')
    if (auto && named.conduct) reject('conflict', 'insight.class-conduct')
    if (auto && (await currentThreshold(tx, code, wanted)) === null)
      reject('conflict', 'insight.not-reachable', {}, 'wanted')
    const by = tx.actor.kind === 'staff' ? tx.actor.user : null
    await tx.run(sql`insert into insight.thresholds (city, class_code, wanted, auto, set_at, set_by)
      values (${tx.city}, ${code}, ${wanted}, ${auto}, ${tx.now}, ${by})
      on conflict on constraint thresholds_pk do update set wanted = excluded.wanted, auto = excluded.auto, set_at = excluded.set_at,
        set_by = excluded.set_by`)
    audit(tx, { action: 'insight.rule', object: { kind: 'insight-threshold', id: code }, facts: { wanted, auto } })
  })
}
