import { visibleAmong, visibleCase } from '#domains/casework'
import { orgFacts, placeName } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { leadLeg, type Request } from '#rules/hotline'
import { checkReply, type ReplyCheck } from '../../rules/index.ts'
import { earlierReplies, openReason, replySettings, replyWords } from '../../store/replies.ts'

export type Draft = { org: string; text: string; at: Date }

/** Reads a reply to a request with the words, the rules and the earlier replies of its unit; stores nothing. */
export async function checkFor(tx: Tx, request: Request, { org, text, at }: Draft): Promise<ReplyCheck> {
  const [words, settings, earlier, orgs, place] = await Promise.all([
    replyWords(tx),
    replySettings(tx),
    earlierReplies(tx, { org, not: request.id }),
    orgFacts(tx, [org]),
    request.place === null ? '' : placeName(tx, request.place),
  ])
  const { subject, text: asked, demand, number, address } = request
  return checkReply({
    request: {
      ...{ subject, text: asked, demand, number },
      askedAt: new Date(request.receivedAt),
      places: [place, address ?? ''].filter((one) => one !== ''),
    },
    reply: { text, at },
    unit: orgs.get(org)?.name ?? '',
    ...{ earlier, words, settings },
  })
}

/** A check as it is shown: with the request it resembles by its number, where the reader may see that one. */
export type ShownCheck = ReplyCheck & { copy: string | null; reason: string | null }

/** What is found in a draft for a request within the writer's reach. The draft is not kept. */
export async function checkDraft(ctx: Ctx, asked: { number: string; text: string }): Promise<ShownCheck> {
  if (asked.text.trim() === '') reject('invalid', 'insight.reply-empty', {}, 'text')
  return ctx.reading('insight.check-reply', async (tx) => {
    const request = await requestInReach(tx, asked.number)
    const org = unitOf(tx, request)
    return shown(tx, request, await checkFor(tx, request, { org, text: asked.text, at: tx.now }))
  })
}

/** A request that the actor may read; unknown, of another kind and out of reach look alike. */
export async function requestInReach(tx: Tx, number: string): Promise<Request> {
  const row = await visibleCase(tx, tx.actor, number)
  if (row?.kind !== 'request') reject('missing', 'insight.reply-case-not-found')
  return row.facts.state as Request
}

/** Who replies: the unit that leads, or that of whoever asks. */
function unitOf(tx: Tx, request: Request): string {
  return leadLeg(request)?.org ?? (tx.actor.kind === 'staff' ? tx.actor.org : '')
}

/** The other case goes by its number, and only before those who may open it. */
export async function shown(tx: Tx, request: Request, check: ReplyCheck): Promise<ShownCheck> {
  const [copied] = check.findings.filter(({ code }) => code === 'near-copy')
  const id = copied?.facts.ref
  const [seen] = typeof id === 'string' ? await visibleAmong(tx, [id]) : []
  const findings = check.findings.map((one) =>
    one === copied ? { ...one, facts: { ...one.facts, ref: seen?.number ?? '' } } : one,
  )
  return { ...check, findings, copy: seen?.number ?? null, reason: await openReason(tx, request.id) }
}
