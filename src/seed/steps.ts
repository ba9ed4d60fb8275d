import { NATIONAL, seedDeadlines } from '#domains/deadlines'
import { seedDocuments } from '#domains/documents'
import { seedHotline } from '#domains/hotline'
import { seedKnowledge } from '#domains/knowledge'
import { seedSurge } from '#domains/surge'
import type { Ctx } from '#platform/context'
import { type CtxSource, systemCtx } from '#platform/create-ctx'
import { seedServices } from './services/seed.ts'

/** One part of what a new city has from the first day; it runs as the house, and twice does no harm. */
type SeedStep = (ctx: Ctx) => Promise<unknown>

/** What the hotline of a city needs once its directory stands, in this order. */
const hotlineSteps: readonly SeedStep[] = [(ctx) => ctx.transaction('knowledge.edit', seedKnowledge), seedHotline]

/** What every city gets: hotline, the library of emergency plans, then the catalogue of its services. */
const citySteps: readonly SeedStep[] = [...hotlineSteps, seedSurge, seedServices]

export async function seedCitySteps(ctx: Ctx): Promise<void> {
  for (const step of citySteps) await step(ctx)
}

/** A city that only answers its telephone; it is filled in a moment. */
export async function seedHotlineSteps(ctx: Ctx): Promise<void> {
  for (const step of hotlineSteps) await step(ctx)
}

/** What holds for every city: the statutory calendar, the time-limit profiles, how licences look. */
export async function seedNational(source: CtxSource): Promise<void> {
  const ctx = systemCtx(source, NATIONAL, 'seed')
  await ctx.transaction('deadlines.edit', seedDeadlines)
  await ctx.transaction('documents.edit-types', seedDocuments)
}
