import type { Ctx } from '#platform/context'
import { type Baseline, seasonOf } from '../rules/index.ts'
import { loadBaseline, saveBaseline } from '../store/arrivals.ts'

/** Teaches the baseline of a season further, for replays. Answers how many counters it has then. */
export async function teachBaseline(ctx: Ctx, at: Date, teach: (baseline: Baseline) => Baseline): Promise<number> {
  return ctx.transaction('surge.edit', async (tx) => {
    const season = seasonOf(at.getTime())
    const taught = teach(await loadBaseline(tx, season))
    await saveBaseline(tx, season, taught)
    return taught.sums.size
  })
}
