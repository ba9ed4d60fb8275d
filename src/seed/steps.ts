import { seedKnowledge } from '#domains/knowledge'
import type { Ctx } from '#platform/context'

/** One part of what a new city has from the first day; it runs as the house, and twice does no harm. */
export type SeedStep = { name: string; run(ctx: Ctx): Promise<void> }

/** What every city gets once its directory stands, in this order. */
export const seedSteps: readonly SeedStep[] = [
  {
    name: 'knowledge',
    run: async (ctx) => {
      await ctx.transaction('knowledge.edit', seedKnowledge)
    },
  },
]

export async function runSteps(ctx: Ctx): Promise<void> {
  for (const step of seedSteps) await step.run(ctx)
}
