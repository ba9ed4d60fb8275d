import { classNames } from '#domains/hotline'
import { reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import type { LookAlikeRule } from '../../rules/index.ts'
import { insistCity } from '../city-wide.ts'

/** Sets radius, window and least score for a class and all below it; an empty code sets them for the city. */
export async function setLookAlikeRule(ctx: Ctx, rule: LookAlikeRule): Promise<void> {
  await ctx.transaction('insight.edit-gazetteer', async (tx) => {
    insistCity(tx, 'insight.edit-gazetteer')
    if (rule.classCode !== '' && !(await classNames(tx)).has(rule.classCode))
      reject('invalid', 'insight.no-such-class', { code: rule.classCode }, 'classCode')
    await tx.run(sql`insert into insight.look_alike_rules (city, class_code, radius, days, at_least)
      values (${tx.city}, ${rule.classCode}, ${rule.radius}, ${rule.days}, ${rule.atLeast})
      on conflict on constraint look_alike_rules_pk do update
        set radius = excluded.radius, days = excluded.days, at_least = excluded.at_least`)
    const { classCode, ...facts } = rule
    audit(tx, { action: 'insight.set-look-alike-rule', object: { kind: 'class', id: classCode || null }, facts })
  })
}

/** The class goes back to the rule of the class above it. */
export async function dropLookAlikeRule(ctx: Ctx, classCode: string): Promise<void> {
  await ctx.transaction('insight.edit-gazetteer', async (tx) => {
    insistCity(tx, 'insight.edit-gazetteer')
    await tx.run(sql`delete from insight.look_alike_rules r where r.city = ${tx.city} and r.class_code = ${classCode}`)
    audit(tx, { action: 'insight.drop-look-alike-rule', object: { kind: 'class', id: classCode || null } })
  })
}
