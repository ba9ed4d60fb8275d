import { NATIONAL, seedDeadlines } from '#domains/deadlines'
import { seedHotline } from '#domains/hotline'
import { seedKnowledge } from '#domains/knowledge'
import type { Ctx } from '#platform/context'
import { type CtxSource, systemCtx } from '#platform/create-ctx'

/** One part of what a new city has from the first day; it runs as the house, and twice does no harm. */
type SeedStep = (ctx: Ctx) => Promise<unknown>

/** What every city gets once its directory stands, in this order. */
const citySteps: readonly SeedStep[] = [(ctx) => ctx.transaction('knowledge.edit', seedKnowledge), seedHotline]

export async function seedCitySteps(ctx: Ctx): Promise<void> {
  for (const step of citySteps) await step(ctx)
}

/** What holds for every city: the statutory calendar and the time-limit profiles. */
export async function seedNational(source: CtxSource): Promise<void> {
  await systemCtx(source, NATIONAL, 'seed').transaction('deadlines.edit', seedDeadlines)
}
