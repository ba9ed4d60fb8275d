import { loadForUpdate, performAny } from '#domains/casework'
import { Refused, reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { staysAlone } from '../rules/index.ts'
import { memberForUpdate, membersOf, type Plan, planById, setMember } from '../store/plans.ts'
import { noteStep } from './run-plan.ts'

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
    const plan = (await planById(tx, id)) ?? reject('missing', 'surge.not-found')
    if (plan.state !== 'running') reject('conflict', 'surge.not-now', { state: plan.state })
    if (plan.parent === null) reject('conflict', 'surge.parent-needed', {}, 'parent')
    return { plan, found: (await membersOf(tx, id)).filter(({ state }) => state === 'found') }
  })
  const wanted = found.filter(({ caseId }) => cases === null || cases.includes(caseId)).slice(0, MOST)
  const counts: Merged = { merged: 0, alone: 0 }
  for (const { caseId } of wanted) {
    const why = await mergeOne(ctx, plan, caseId)
    if (why === null) counts.merged += 1
    else counts.alone += 1
  }
  if (wanted.length > 0) await noteStep(ctx, id, { what: 'merge', data: counts })
  return counts
}

async function mergeOne(ctx: Ctx, plan: Plan, caseId: string): Promise<string | null> {
  try {
    return await ctx.transaction('surge.run', async (tx) => {
      const why = await whyAlone(tx, plan, caseId)
      if (why === null) {
        const { parent, parentNumber, name } = plan
        const reason = { code: 'surge-plan', text: `与“${name}”是同一件事，一并办理。` }
        await performAny(tx, caseId, { type: 'merge', parent, parentNumber, reason } as { type: string })
      }
      await setMember(tx, { plan: plan.id, caseId, state: why === null ? 'merged' : 'alone', why })
      return why
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusal
    await ctx.transaction('surge.run', (tx) => setMember(tx, { plan: plan.id, caseId, state: 'alone', why: code }))
    return code
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
    const member = await memberForUpdate(tx, id, caseId)
    if (member?.state !== 'merged') reject('missing', 'surge.not-merged')
    await performAny(tx, caseId, { type: 'unmerge', reason: { code: 'surge-plan', text: reason } } as { type: string })
    await setMember(tx, { plan: id, caseId, state: 'alone', why: 'unmerged' })
  })
  await noteStep(ctx, id, { what: 'unmerge', data: {} })
}

/** Takes a request that does not belong to the matter off the list. */
export async function leaveOut(ctx: Ctx, { id, caseId }: { id: string; caseId: string }): Promise<void> {
  await ctx.transaction('surge.run', async (tx) => {
    const member = await memberForUpdate(tx, id, caseId)
    if (!member || member.state === 'merged') reject('conflict', 'surge.unmerge-first')
    await setMember(tx, { plan: id, caseId, state: 'left' })
  })
}
