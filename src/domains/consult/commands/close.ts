import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { type AskerKey, isAskers } from '../queries/follow.ts'
import { questionForUpdate } from '../store.ts'

/** The asker says whether the answer helped, or takes an open question back. */
export async function closeQuestion(ctx: Ctx, key: AskerKey, said: { helpful: boolean } | 'withdrawn'): Promise<void> {
  await ctx.transaction('consult.ask', async (tx) => {
    const question = await questionForUpdate(tx, key.id)
    if (!question || !isAskers(question, key)) reject('missing', 'consult.not-found')
    if (said === 'withdrawn') {
      if (question.state !== 'asked') reject('conflict', 'consult.answered-already')
      tx.queue(
        sql`update consult.questions set state = 'withdrawn', due_at = null where city = ${tx.city} and id = ${key.id}`,
      )
      return
    }
    if (question.state !== 'answered') reject('conflict', 'consult.not-answered')
    tx.queue(sql`update consult.questions set helpful = ${said.helpful} where city = ${tx.city} and id = ${key.id}`)
  })
}
