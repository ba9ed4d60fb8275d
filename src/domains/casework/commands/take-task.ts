import { reject } from '#kit/ruling'
import { holds } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { markTask } from '../perform.ts'
import { taskKindsFor } from '../process.ts'
import { nextOfPool } from '../queries/inbox.ts'

export type TakenTask = { task: string; number: string; kind: string }

/**
 * Draws the next task of a shared pool (领取下一件): the most pressing first, without picking. Null when the pool is
 * empty or everything left is being drawn by others at this moment.
 */
export async function takeNext(ctx: Ctx, { pool }: { pool: string }): Promise<TakenTask | null> {
  const { actor } = ctx
  if (actor.kind !== 'staff') reject('forbidden', 'platform.not-allowed', { permission: 'casework.take' })
  const kinds = taskKindsFor((permission) => holds(actor, permission))
  return ctx.transaction('casework.take', async (tx) => {
    const next = await nextOfPool(tx, { pool, org: actor.org, kinds })
    if (!next) return null
    await markTask(tx, next.caseId, { task: next.id, user: actor.user })
    return taskLine(tx, next.id)
  })
}

/** Gives a taken task back to its pool. */
export async function releaseTask(ctx: Ctx, { task }: { task: string }): Promise<void> {
  const { actor } = ctx
  await ctx.transaction('casework.take', async (tx) => {
    const row = await tx.maybe<{ caseId: string; assignee: string | null; pool: string | null }>(
      sql`select case_id, assignee, pool from casework.tasks where city = ${tx.city} and id = ${task} and state in ('ready', 'doing')`,
    )
    const mine = row?.pool != null && actor.kind === 'staff' && row.assignee === actor.user
    if (!row || !mine) reject('missing', 'casework.not-found')
    await markTask(tx, row.caseId, { task, user: null })
  })
}

async function taskLine(tx: Parameters<typeof markTask>[0], task: string): Promise<TakenTask> {
  // The task's own row is written with the queue of this transaction; number and kind do not change with it.
  return tx.one<TakenTask>(
    sql`select id as task, case_number as number, kind from casework.tasks where city = ${tx.city} and id = ${task}`,
  )
}
