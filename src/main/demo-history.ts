import { type Desk, publicRequests, supportRequest } from '#domains/hotline'
import { type LookedBack, lookBack, modelList, putLive, train } from '#domains/insight'
import { Refused } from '#kit/ruling'
import type { Settings } from '#platform/config/settings'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { demoCity, prepareHistory, type Telling } from '../seed/index.ts'
import type { WholeApp } from './app.ts'

/** Ordinary requests of fourteen months, and those of the last days that are still being worked on. */
const EXTENT = { count: 1900, recent: 120, days: 425, seed: 'yunze' }
/** How many share a transaction; between two of them others get their turn. */
const PART = 20
/** The first pages belong to whoever has just started the house. */
const WAIT = 20_000
/** The city learns from what is older, so that the last weeks show how well it has learnt. */
const NOT_LEARNT = 75 * 86_400_000

/** One thing after another: a step does a little and answers whether it has come to its end. */
type Step = (ctx: Ctx) => Promise<boolean>

/**
 * Gives the demo city its invented past, a little at a time, and lets it learn once. Only the demo city, only on the real
 * clock; broken off, it goes on at the next start, and what is there is not told twice. Answers how much it did, so that it
 * is called again at once until all is done.
 */
export function tellDemoHistory(app: WholeApp): () => Promise<number> {
  if (!hasInventedPast(app.settings)) return async () => 0
  const ctx = systemCtx(app.source, app.settings.city, 'demo-history')
  const since = ctx.realTime().getTime()
  let steps: readonly Step[] | undefined
  return async () => {
    if (steps?.length === 0 || ctx.realTime().getTime() - since < WAIT) return 0
    steps ??= await stepsOf(app, ctx)
    const [step, ...rest] = steps
    if (await step?.(ctx)) steps = rest
    return steps.length
  }
}

/** Only the demo city, only where nobody has switched it off, never under a clock that a test moves. */
export function hasInventedPast({ demo, demoHistory, testClock, city }: Settings): boolean {
  return demo && demoHistory && !testClock && city === demoCity.city
}

async function stepsOf(app: WholeApp, ctx: Ctx): Promise<readonly Step[]> {
  const until = await ctx.reading('casework.read', async (tx) => tx.now)
  const telling = await prepareHistory({ desk: app.house.desk, blobs: app.blobs }, ctx, { ...EXTENT, until })
  const learntUntil = new Date(until.getTime() - NOT_LEARNT)
  const { desk } = app.house
  return [tell(telling), support(desk), learnOnce('class', learntUntil), learnOnce('unit', learntUntil), look()]
}

function tell({ takeSome, messages }: Telling): Step {
  let at = 0
  return async ({ log }) => {
    const next = Math.min(at + PART, messages.length)
    await takeSome(at, next - at)
    if (Math.floor(next / 500) > Math.floor(at / 500) || next === messages.length)
      log.info({ done: next, all: messages.length }, 'the past of the demo city is told')
    at = next
    return at >= messages.length
  }
}

const LEARNT: readonly string[] = ['trained', 'live', 'retired']

/** The demo city suggests from the first day; a city of people puts its own models in force. */
function learnOnce(kind: 'class' | 'unit', until: Date): Step {
  return async (ctx) => {
    const { models } = await modelList(ctx, kind)
    if (models.some(({ state }) => LEARNT.includes(state))) return true
    try {
      const { id, learnt } = await train(ctx, { kind, until })
      if (learnt) await putLive(ctx, id)
      ctx.log.info({ kind, learnt }, 'the demo city has learnt from its past')
    } catch (error) {
      // A training that a stop cut short counts as running for some hours; a later start tries again.
      if (!(error instanceof Refused)) throw error
    }
    return true
  }
}

/** What would have been suggested in the weeks that were not learnt from. */
function look(): Step {
  let after: LookedBack['last'] = null
  return async (ctx) => {
    after = (await lookBack(ctx, { after, most: PART })).last
    return after === null
  }
}

/** Neighbours who have met the same (附议): some of the requests in hand have one to eight of them. Where one has, it was done. */
function support(desk: Desk): Step {
  let left: readonly string[] | undefined
  return async (ctx) => {
    left ??= await supportable(ctx)
    const [number, ...rest] = left
    const voices = Number(number?.slice(-4) ?? 0) % 9
    for (let voice = 0; number !== undefined && voice < voices; voice += 1)
      await supportRequest(desk, ctx, { number, supporter: { holder: ctx.id(), party: null } })
    left = rest
    return left.length === 0
  }
}

/** Every other published request of the last weeks that is still open. */
async function supportable(ctx: Ctx): Promise<readonly string[]> {
  const listed = await publicRequests(ctx, { open: true, limit: 100, skip: 0 })
  if (listed.some(({ supporters }) => supporters > 0)) return []
  return listed.filter(({ published }, at) => published && at % 2 === 0).map(({ number }) => number)
}
