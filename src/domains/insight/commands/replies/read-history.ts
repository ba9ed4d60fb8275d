import { pastCases } from '#domains/casework'
import type { Ctx } from '#platform/context'
import type { Request } from '#rules/hotline'
import { withoutCheck } from '../../store/replies.ts'
import { noteReply } from './on-reply.ts'

const DAY = 86_400_000
/** Replies older than this are not compared with, and not counted. */
const BACK = 400 * DAY
const BATCH = 100

type Cursor = { openedAt: Date; id: string }

/** How far each city has been read in this process; at the end it begins again, because a past can be taken over later. */
const reached = new Map<string, Cursor>()

/** Checks replies that were sent before anybody listened (历史补录), a batch at a time. Answers in how many cases. */
export async function readReplyHistory(ctx: Ctx): Promise<number> {
  return ctx.transaction('insight.check-reply', async (tx) => {
    const from = new Date(tx.now.getTime() - BACK)
    const after = reached.get(tx.city)
    const cases = await pastCases(tx, { kind: 'request', from, limit: BATCH, ...(after ? { after } : {}) })
    const answered = cases.filter(({ state }) => (state as Request).replies.length > 0)
    const missing = await withoutCheck(
      tx,
      answered.map(({ id }) => id),
    )
    for (const { id, state } of answered) {
      const request = state as Request
      if (missing.has(id)) for (const reply of request.replies) await noteReply(tx, request, reply)
    }
    const last = cases.at(-1)
    if (last && cases.length === BATCH) reached.set(tx.city, { openedAt: last.openedAt, id: last.id })
    else reached.delete(tx.city)
    return missing.size
  })
}
