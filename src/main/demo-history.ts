import { modelList, putLive, train } from '#domains/insight'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { demoCity, prepareHistory, type Telling } from '../seed/index.ts'
import type { WholeApp } from './app.ts'

/** Ordinary requests of fourteen months, and those of the last days that are still being worked on. */
const EXTENT = { count: 1500, recent: 120, days: 425, seed: 'yunze' }
/** How many share a transaction; between two of them others get their turn. */
const PART = 20
/** The first pages belong to whoever has just started the house. */
const WAIT = 20_000

type Done = { telling: Telling; at: number }

/**
 * Gives the demo city its invented past, a little at a time, and teaches it once what there is to learn. Only the demo city,
 * only on the real clock; broken off, it goes on at the next start, and what is there is not told twice. Answers how much
 * it did, so that it is called again at once until all is told.
 */
export function tellDemoHistory(app: WholeApp): () => Promise<number> {
  const { demo, demoHistory, testClock, city } = app.settings
  if (!demo || !demoHistory || testClock || city !== demoCity.city) return async () => 0
  const ctx = systemCtx(app.source, city, 'demo-history')
  const since = ctx.realTime().getTime()
  let done: Done | undefined
  let isOver = false
  return async () => {
    if (isOver || ctx.realTime().getTime() - since < WAIT) return 0
    if (done === undefined) {
      const until = await ctx.reading('casework.read', async (tx) => tx.now)
      done = {
        telling: await prepareHistory({ desk: app.house.desk, blobs: app.blobs }, ctx, { ...EXTENT, until }),
        at: 0,
      }
    }
    const all = done.telling.messages.length
    if (done.at < all) {
      await done.telling.takeSome(done.at, PART)
      done = { ...done, at: done.at + PART }
      if (done.at % 500 < PART) ctx.log.info({ done: Math.min(done.at, all), all }, 'the past of the demo city is told')
      return PART
    }
    await learnOnce(ctx)
    isOver = true
    return 0
  }
}

/** The demo city suggests from the first day; a city of people puts its own model in force. */
async function learnOnce(ctx: Ctx): Promise<void> {
  for (const kind of ['class', 'unit'] as const) {
    const { models } = await modelList(ctx, kind)
    if (models.some(({ state }) => state !== 'failed')) continue
    const { id, learnt } = await train(ctx, { kind })
    if (learnt) await putLive(ctx, id)
    ctx.log.info({ kind, learnt }, 'the demo city has learnt from its past')
  }
}
