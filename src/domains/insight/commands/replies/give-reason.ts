import { orgById } from '#domains/directory'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import { cleanText, lengthOf } from '#kit/text'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { leadLeg, type Request } from '#rules/hotline'
import { requestInReach } from '../../queries/replies/check-reply.ts'
import type { ReplyCode } from '../../rules/index.ts'
import { noteReason } from '../../store/replies.ts'

const LEAST = 4
const LONGEST = 500

export type Reasoned = { number: string; codes: readonly ReplyCode[]; text: string }

/** A unit says why its reply goes out although a finding says it must be changed; the centre reads it beside the reply. */
export async function giveReason(ctx: Ctx, { number, codes, text }: Reasoned): Promise<void> {
  const said = insist(cleanText(text.trim(), { max: LONGEST, field: 'text' }))
  if (lengthOf(said) < LEAST) reject('invalid', 'insight.reply-reason-short', {}, 'text')
  await ctx.transaction('insight.check-reply', async (tx) => {
    const request = await requestInReach(tx, number)
    if (!(await repliesTo(tx, request))) reject('forbidden', 'insight.reply-not-yours')
    const { id } = request
    const by = tx.actor.kind === 'staff' ? tx.actor.user : null
    noteReason(tx, { caseId: id, by, codes, reason: redact(said, { names: [], keepOffices: true }).text })
  })
}

/** Who helps reads the request too, but the reason beside a reply is that of whoever sends it: the unit that leads, or one above it. */
async function repliesTo(tx: Tx, request: Request): Promise<boolean> {
  const lead = leadLeg(request)?.org
  if (lead === undefined || tx.actor.kind !== 'staff' || tx.actor.org === lead) return true
  return (await orgById(tx, lead))?.path.startsWith(tx.actor.orgPath) === true
}
