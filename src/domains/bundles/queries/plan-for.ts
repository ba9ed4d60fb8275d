import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { type Plan, plan } from '../rules/index.ts'
import { bundleByCode } from './bundles.ts'
import { type Planning, planInput } from './catalogue.ts'

/** What is planned: a bundle by its code, or goals of one's own. */
export type PlanFor = Omit<Planning, 'goals'> & ({ bundle: string } | Pick<Planning, 'goals'>)

/** The way to a bundle or to some goals, for what is known and held. */
export async function planFor(ctx: Ctx, asked: PlanFor): Promise<Plan> {
  return ctx.reading('matters.read', async (tx) => {
    if ('goals' in asked) return plan(await planInput(tx, asked))
    const found = (await bundleByCode(tx, asked.bundle, asked.day)) ?? reject('missing', 'bundles.not-found')
    return plan(await planInput(tx, { ...asked, goals: found.body.goals }))
  })
}
