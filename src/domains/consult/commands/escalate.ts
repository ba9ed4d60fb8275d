import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { COLUMNS, type Question } from '../store.ts'
import { moveOn } from './answer.ts'

const BATCH = 50

/** Sends on what nobody has answered within the time of its step; each step once, also after an outage. */
export async function escalateDue(ctx: Ctx): Promise<number> {
  return ctx.transaction('consult.answer', async (tx) => {
    const due = await tx.rows<Question>(sql`select ${COLUMNS} from consult.questions q
      where q.city = ${tx.city} and q.due_at <= ${tx.now} order by q.due_at, q.id limit ${BATCH} for update skip locked`)
    for (const question of due) {
      // At the last step the clock ends: the centre keeps the question and sees how long it has waited.
      if (!(await moveOn(tx, question, 'no-answer')))
        tx.queue(sql`update consult.questions set due_at = null where city = ${tx.city} and id = ${question.id}`)
    }
    return due.length
  })
}

/** When the next question goes on. Index questions_due. */
export async function nextQuestionDue(ctx: Ctx): Promise<Date | null> {
  return ctx.reading('consult.answer', async (tx) => {
    const row = await tx.maybe<{ dueAt: Date | null }>(
      sql`select min(q.due_at) as due_at from consult.questions q where q.city = ${tx.city} and q.due_at is not null`,
    )
    return row?.dueAt ?? null
  })
}
