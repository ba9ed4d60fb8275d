import { isInScope, orgById } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { holds } from '#platform/actor'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { mayFinish, mayTakeUp, type NewStep } from '../../rules/index.ts'
import { insertSteps, type Problem, problemForUpdate, stepsOf } from '../../store/problems.ts'
import { insistCity } from '../city-wide.ts'
import { problemPath, tellUnit } from '../topics/tell-owner.ts'

export type TakeUp = { id: string; org: string; dueOn: string; steps: readonly NewStep[] }

/** A person decides: this is a problem, this unit owns it, these are the measures. */
export async function takeUpProblem(ctx: Ctx, { id, org, ...plan }: TakeUp): Promise<void> {
  await ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const problem = await known(tx, id)
    insist(mayTakeUp(problem.state, plan))
    const owner = (await orgById(tx, org)) ?? reject('missing', 'insight.owner-missing', {}, 'org')
    tx.queue(sql`update insight.problems set state = 'in-hand', org = ${org}, org_path = ${owner.path}, due_on = ${plan.dueOn},
      decided_user = ${userOf(tx)}, decided_at = ${tx.now} where city = ${tx.city} and id = ${id}`)
    insertSteps(tx, id, plan.steps)
    const facts = { matter: problem.title, unit: owner.name, share: plan.steps.length, due: plan.dueOn }
    await tellUnit(tx, org, { key: `insight:problem:${id}`, template: 'insight-problem', path: problemPath(id), facts })
    audit(tx, { action: 'insight.edit-topics', object: { kind: 'problem', id }, facts: { kind: problem.kind, org } })
  })
}

/** A person decides: this is none. */
export async function dropProblem(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const { state } = await known(tx, id)
    if (state !== 'proposed') reject('conflict', 'insight.problem-state')
    tx.queue(sql`update insight.problems set state = 'dropped', decided_user = ${userOf(tx)}, decided_at = ${tx.now}
      where city = ${tx.city} and id = ${id}`)
    audit(tx, { action: 'insight.edit-topics', object: { kind: 'problem', id }, facts: { state: 'dropped' } })
  })
}

/** Who may say what came of a measure: the owner, and the centre. */
export function reporting(ctx: Ctx): 'insight.edit-topics' | 'insight.report-topic' {
  return holds(ctx.actor, 'insight.edit-topics') ? 'insight.edit-topics' : 'insight.report-topic'
}

/** The owner says what came of a measure. */
export async function finishStep(
  ctx: Ctx,
  { id, no, result }: { id: string; no: number; result: string },
): Promise<void> {
  const permission = reporting(ctx)
  await ctx.transaction(permission, async (tx) => {
    const { state, org, orgPath } = await known(tx, id)
    if (org === null || orgPath === null || !isInScope(tx.actor, permission, { org, orgPath }))
      reject('missing', 'insight.problem-missing')
    if (state !== 'in-hand') reject('conflict', 'insight.problem-state')
    const changed = await tx.run(sql`update insight.problem_steps set done_on = ${localDate(tx.now)}, result = ${result}
      where city = ${tx.city} and problem = ${id} and no = ${no} and done_on is null`)
    if (changed === 0) reject('missing', 'insight.step-missing')
  })
}

/** The centre closes a problem whose measures are all done. */
export async function finishProblem(ctx: Ctx, { id, result }: { id: string; result: string }): Promise<void> {
  await ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const { state } = await known(tx, id)
    insist(mayFinish(state, await stepsOf(tx, id)))
    tx.queue(sql`update insight.problems set state = 'done', result = ${result}, closed_user = ${userOf(tx)}, closed_at = ${tx.now}
      where city = ${tx.city} and id = ${id}`)
    audit(tx, { action: 'insight.edit-topics', object: { kind: 'problem', id }, facts: { state: 'done' } })
  })
}

async function known(tx: Tx, id: string): Promise<Problem> {
  return (await problemForUpdate(tx, id)) ?? reject('missing', 'insight.problem-missing')
}

export function userOf(tx: Tx): string | null {
  return tx.actor.kind === 'staff' ? tx.actor.user : null
}
