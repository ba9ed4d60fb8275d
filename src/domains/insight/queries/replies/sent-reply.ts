import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { Request } from '#rules/hotline'
import { checkFor, requestInReach, type ShownCheck, shown } from './check-reply.ts'

export type SentReply = ShownCheck & {
  text: string
  at: Date
  org: string
  /** The reply it resembles, to be read side by side; null: none, or out of the reader's reach. */
  other: { number: string; text: string } | null
}

/** The last reply of a request with what is found in it now, for whoever reviews it. */
export async function sentReply(ctx: Ctx, number: string): Promise<SentReply> {
  return ctx.reading('insight.check-reply', async (tx) => {
    const request = await requestInReach(tx, number)
    const reply = request.replies.at(-1) ?? reject('missing', 'insight.reply-check-not-found')
    const { text, org } = reply
    const at = new Date(reply.at)
    const check = await checkFor(tx, request, { org, text, at })
    const told = await shown(tx, request, check)
    const reason = await sentReason(tx, request)
    return { ...told, reason, text, at, org, other: told.copy === null ? null : await replyOf(tx, told.copy) }
  })
}

async function replyOf(tx: Tx, number: string): Promise<SentReply['other']> {
  const { replies } = await requestInReach(tx, number)
  const text = replies.at(-1)?.text
  return text === undefined ? null : { number, text }
}

async function sentReason(tx: Tx, { id }: Request): Promise<string | null> {
  const row = await tx.maybe<{ reason: string | null }>(sql`select reason from insight.reply_checks
    where city = ${tx.city} and case_id = ${id} order by replied_at desc limit 1`)
  return row?.reason ?? null
}
