import { loadForUpdate, performAny } from '#domains/casework'
import { Refused, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { staysAlone } from '../rules/index.ts'
import { addStep, memberForUpdate, membersOf, type Plan, planById, planForUpdate, setMember } from '../store/plans.ts'
import { planFor, runsAll, settle } from './acting.ts'

export type Merged = { merged: number; alone: number }

/** At most this many in one press; the next press takes the next ones. */
const MOST = 500

/**
 * Merges members under the parent after a person said so, each in a transaction of its own: one that cannot be merged keeps
 * nobody else waiting and stays alone, with the reason.
 */
export async function mergeMembers(
  ctx: Ctx,
  { id, cases }: { id: string; cases: readonly string[] | null },
): Promise<Merged> {
  const { plan, found } = await ctx.reading('surge.run', async (tx) => {
    runsAll(tx)
    const plan = (await planById(tx, id)) ?? reject('missing', 'surge.not-found')
    if (plan.state !== 'running') reject('conflict', 'surge.not-now', { state: plan.state })
    if (plan.parent === null) reject('conflict', 'surge.parent-needed', {}, 'parent')
    return { plan, found: (await membersOf(tx, id)).filter(({ state }) => state === 'found') }
  })
  const wanted = found.filter(({ caseId }) => cases === null || cases.includes(caseId)).slice(0, MOST)
  const counts: Merged = { merged: 0, alone: 0 }
  for (const { caseId } of wanted) {
    const state = await mergeOne(ctx, plan, caseId)
    if (state === 'stopped') break
    counts[state] += 1
  }
  if (counts.merged + counts.alone > 0) await ctx.transaction('surge.run', (tx) => noteStep(tx, id, counts))
  return counts
}

/** What was merged is written down also where the plan was ended meanwhile. */
async function noteStep(tx: Tx, id: string, counts: Merged): Promise<void> {
  await planForUpdate(tx, id)
  await addStep(tx, id, { what: 'merge', data: counts })
}

/** `stopped`: the plan was ended meanwhile, and the rest stays as it is. */
async function mergeOne(ctx: Ctx, plan: Plan, caseId: string): Promise<'merged' | 'alone' | 'stopped'> {
  try {
    return await ctx.transaction('surge.run', async (tx) => {
      if ((await planById(tx, plan.id))?.state !== 'running') return 'stopped'
      const why = await whyAlone(tx, plan, caseId)
      if (why === null) {
        const { parent, parentNumber, name } = plan
        const reason = { code: 'surge-plan', text: `与“${name}”是同一件事，一并办理。` }
        await performAny(tx, caseId, { type: 'merge', parent, parentNumber, reason } as { type: string })
      }
      const state = why === null ? 'merged' : 'alone'
      await setMember(tx, { plan: plan.id, caseId, state, why })
      return state
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusal
    await ctx.transaction('surge.run', (tx) => setMember(tx, { plan: plan.id, caseId, state: 'alone', why: code }))
    return 'alone'
  }
}

async function whyAlone(tx: Tx, plan: Plan, caseId: string): Promise<string | null> {
  const stored = await loadForUpdate(tx, caseId)
  // Row-level security hides what this person must not touch: it stays alone.
  if (!stored) return 'conflict'
  return staysAlone((stored.facts as { state: Request }).state, plan.parent ?? '')
}

/** Takes a member out of the merge again; it goes its own way with the clock it always had. */
export async function unmergeMember(
  ctx: Ctx,
  { id, caseId, reason }: { id: string; caseId: string; reason: string },
): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'unmerge')
    const member = await memberForUpdate(tx, id, caseId)
    if (member?.state !== 'merged') reject('missing', 'surge.not-merged')
    await performAny(tx, caseId, { type: 'unmerge', reason: { code: 'surge-plan', text: reason } } as { type: string })
    await setMember(tx, { plan: id, caseId, state: 'alone', why: 'unmerged' })
    await settle(tx, plan, { what: 'unmerge', data: { number: member.number } })
  })
}

/** Takes a request that does not belong to the matter off the list. */
export async function leaveOut(ctx: Ctx, { id, caseId }: { id: string; caseId: string }): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'leave')
    const member = await memberForUpdate(tx, id, caseId)
    if (!member || member.state === 'merged') reject('conflict', 'surge.unmerge-first')
    await setMember(tx, { plan: id, caseId, state: 'left' })
    await settle(tx, plan, { what: 'leave', data: { number: member.number } })
  })
}

/** Puts a request that was taken off the list back on it; the parent stays off. */
export async function takeBack(ctx: Ctx, { id, caseId }: { id: string; caseId: string }): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'take-back')
    const member = await memberForUpdate(tx, id, caseId)
    if (member?.state !== 'left' || caseId === plan.parent) reject('conflict', 'surge.not-left')
    await setMember(tx, { plan: id, caseId, state: 'found' })
    await settle(tx, plan, { what: 'take-back', data: { number: member.number } })
  })
}
