import { holderById, mandatesOf } from '#domains/accounts'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Portal } from '#rules/accounts'
import type { ApplicationDesk } from '../desk.ts'
import type { Applicant } from './drafts.ts'
import { type Sent, sendDraft } from './submit.ts'

/** For whom a clerk takes an application (窗口代收): the applicant himself, or somebody who brings his mandate. */
export type AtWindow = { holder: string; agent: string | null; mandate: string | null }

/**
 * Who stands at the counter, as a draft knows an applicant: the clerk writes, the holder applies. A helper must have a
 * mandate of his own in force; what it covers is checked when it is sent.
 */
export async function atWindow(
  ctx: Ctx,
  { holder, agent, mandate }: AtWindow,
): Promise<Applicant & { signed: Portal }> {
  const { actor } = ctx
  if (actor.kind !== 'staff') reject('forbidden', 'applications.window-only')
  return ctx.reading('accounts.find', async (tx) => {
    const acting = (await holderById(tx, holder)) ?? reject('missing', 'applications.holder-unknown', {}, 'holder')
    const person = agent === null ? acting : await holderById(tx, agent)
    if (!person) reject('missing', 'applications.holder-unknown', {}, 'agent')
    const held = mandate === null ? undefined : (await mandatesOf(tx, holder)).find(({ id }) => id === mandate)
    const isHis = held?.state === 'live' && held.helperId === agent
    if ((agent !== null || mandate !== null) && !isHis)
      reject('forbidden', 'applications.mandate-needed', {}, 'mandate')
    const { user: account } = actor
    const signed: Portal = { account, session: 'window', person, acting, mandate, scope: held?.scope ?? 'all' }
    return { signed, visitor: '' }
  })
}

export type Receive = AtWindow & {
  draft: string
  key: string
  pledged: boolean
  /** Types of documents whose originals the clerk has compared: those papers are of grade B. */
  seen: readonly string[]
}

/** Sends what was taken down at the counter: the window that received it is on record, whoever decides (收件窗口). */
export async function receiveAtWindow(desk: ApplicationDesk, ctx: Ctx, input: Receive): Promise<Sent> {
  const who = await atWindow(ctx, input)
  const receivedAt = ctx.actor.kind === 'staff' ? ctx.actor.org : null
  const { draft, key, pledged, seen } = input
  return sendDraft(desk, ctx, { who, input: { draft, key, pledged }, entry: { channel: 'window', receivedAt, seen } })
}
