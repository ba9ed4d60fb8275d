import { pastCases } from '#domains/casework'
import { staffActor } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Request } from '#rules/hotline'
import { forgetAnnouncements } from '../queries/announcements.ts'
import { runnersIn } from '../queries/runners.ts'
import { matches } from '../rules/index.ts'
import { alarmById } from '../store/alarms.ts'
import { planById } from '../store/plans.ts'
import { planFor, settle, whoActs } from './acting.ts'
import { join } from './note-arrival.ts'

const HOUR = 3_600_000
/** A plan without an alarm gathers what came in during the hours before it. */
const LOOKS_BACK = 3 * HOUR
const PAGE = 200
const MOST_PAGES = 60

/** Puts a plan in force: from now on residents read it, agents say it, reporters are told, requests are gathered. */
export async function startPlan(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const since = await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'start')
    const alarm = plan.alarm === null ? undefined : await alarmById(tx, plan.alarm)
    const briefDue = new Date(tx.now.getTime() + HOUR)
    await settle(tx, { ...plan, startedAt: tx.now, briefDue }, { what: 'start' })
    return alarm ? new Date(alarm.evidence.began) : new Date(tx.now.getTime() - LOOKS_BACK)
  })
  forgetAnnouncements(ctx.city)
  await gather(ctx, id, since)
}

/** Gathers the requests about the matter that came in before the plan was in force, some at a time. */
async function gather(ctx: Ctx, id: string, since: Date): Promise<void> {
  let after: { openedAt: Date; id: string } | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = await ctx.transaction('surge.run', async (tx) => {
      const plan = await planById(tx, id)
      if (plan?.state !== 'running') return undefined
      const past = await pastCases(tx, { kind: 'request', from: since, limit: PAGE, ...(after ? { after } : {}) })
      for (const { state } of past) {
        const request = state as Request
        if (matches(plan.content.topic, request)) await join(tx, plan, request)
      }
      return past.length < PAGE ? undefined : past.at(-1)
    })
    if (last === undefined) return
    after = last
  }
}

/** Gives up a plan that was prepared and never started. */
export async function dropPlan(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    await settle(tx, await planFor(tx, id, 'drop'), { what: 'drop', data: { reason } })
  })
}

/** Hands the running of a plan over to a colleague who may run plans. */
export async function handOver(
  ctx: Ctx,
  { id, user, note }: { id: string; user: string; note: string },
): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'hand-over')
    const next = await staffActor(tx, user)
    if (!next || !(await runnersIn(tx, { evenAbsent: true })).some(({ id }) => id === user))
      reject('invalid', 'surge.cannot-run', {}, 'user')
    const data = { from: plan.ownerName, to: next.name, note }
    await settle(tx, { ...plan, owner: next.user, ownerName: next.name }, { what: 'hand-over', data })
  })
}

export type Reviewing = { id: string; text: string; measures: string; lessons: string }

/** Writes the review (复盘): what happened, what was done, what is learnt from it. */
export async function reviewPlan(ctx: Ctx, { id, text, measures, lessons }: Reviewing): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'review')
    const by = whoActs(tx)
    const review = { text, measures, lessons, by: by.name, at: tx.now.toISOString(), confirmedBy: null }
    await settle(tx, { ...plan, review, reviewedBy: by.user }, { what: 'review' })
  })
}

/** A second person confirms the review, or sends it back. */
export async function ruleReview(
  ctx: Ctx,
  { id, confirm, note }: { id: string; confirm: boolean; note: string },
): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const what = confirm ? 'confirm' : 'send-back'
    const plan = await planFor(tx, id, what)
    const by = whoActs(tx)
    const review = plan.review && confirm ? { ...plan.review, confirmedBy: by.name } : plan.review
    const after = confirm ? { ...plan, review, closedBy: by.user } : { ...plan, review }
    await settle(tx, after, { what, data: { note } })
  })
}
