import { NATIONAL, seedDeadlines } from '#domains/deadlines'
import { seedDocuments } from '#domains/documents'
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

/** What holds for every city: the statutory calendar, the time-limit profiles, how licences look. */
export async function seedNational(source: CtxSource): Promise<void> {
  const ctx = systemCtx(source, NATIONAL, 'seed')
  await ctx.transaction('deadlines.edit', seedDeadlines)
  await ctx.transaction('documents.edit-types', seedDocuments)
}
