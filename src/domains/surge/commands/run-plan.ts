import { staffActor } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { forgetAnnouncements } from '../queries/announcements.ts'
import { runnersIn } from '../queries/runners.ts'
import { saveGathering } from '../store/gathering.ts'
import { planFor, settle, whoActs } from './acting.ts'
import { gatherFrom } from './gather.ts'

const HOUR = 3_600_000

/** Puts a plan in force: from now on residents read it, agents say it, reporters are told, requests are gathered. */
export async function startPlan(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'start')
    const briefDue = new Date(tx.now.getTime() + HOUR)
    const started = { ...plan, startedAt: tx.now, briefDue }
    await settle(tx, started, { what: 'start' })
    await saveGathering(tx, id, { from: (await gatherFrom(tx, started)).toISOString() })
  })
  forgetAnnouncements(ctx.city)
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
