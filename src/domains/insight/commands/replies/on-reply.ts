import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import { orgPaths } from '#domains/directory'
import type { Tx } from '#platform/db/tx'
import type { Event, Reply, Request } from '#rules/hotline'
import { checkFor } from '../../queries/replies/check-reply.ts'
import { replySignature, sentencesOf } from '../../rules/index.ts'
import { keepCheck, openReason } from '../../store/replies.ts'

const SUBSCRIBER = 'insight.replies'
const DAY = 86_400_000

/** A reply went out: what is found in it is kept for the centre. */
export const replyReaction: Reaction = { subscriber: SUBSCRIBER, on: ['hotline.replied'] }

export const replyHandler: Handler = {
  subscriber: SUBSCRIBER,
  async handle(ctx, { caseId, eventNo }) {
    await ctx.transaction('insight.check-reply', async (tx) => {
      const heard = await heardEvent(tx, { caseId, eventNo })
      const event = heard?.event as unknown as Event | undefined
      if (heard && event?.type === 'hotline.replied') await noteReply(tx, heard.state as Request, event.reply)
    })
  },
}

/** Checks a reply that was sent and keeps what was found, never its text. Heard of twice, it does nothing twice. */
export async function noteReply(tx: Tx, request: Request, reply: Reply): Promise<void> {
  const { org, text, round, inTime } = reply
  const at = new Date(reply.at)
  const check = await checkFor(tx, request, { org, text, at })
  const askedAt = new Date(round > 0 && request.redo ? request.redo.openedAt : request.receivedAt)
  const copy = check.findings.find(({ code }) => code === 'near-copy')?.facts.ref
  keepCheck(tx, {
    ...{ caseId: request.id, org, round, inTime, askedAt, repliedAt: at },
    orgPath: (await orgPaths(tx, [org])).get(org) ?? '',
    days: Math.max(0, (at.getTime() - askedAt.getTime()) / DAY),
    characters: check.readability.characters,
    grade: check.readability.grade,
    points: check.points.length,
    answered: check.points.filter(({ state }) => state === 'answered').length,
    scores: check.scores,
    findings: check.findings,
    codes: [...new Set(check.findings.map(({ code }) => code))],
    copyOf: typeof copy === 'string' ? copy : null,
    sketch: replySignature(sentencesOf(text))?.sketch ?? null,
    reason: await openReason(tx, request.id),
  })
}
