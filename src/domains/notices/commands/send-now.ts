import type { Ctx, Permission } from '#platform/context'
import type { Attachment, Senders } from '../channels/channel.ts'
import { templateInForce } from '../queries/templates.ts'
import { type Facts, fill } from '../rules/index.ts'

export type SendNow = {
  template: string
  channel: 'sms' | 'mail'
  to: string
  facts: Facts
  attachments?: readonly Attachment[]
}

/**
 * What somebody asks to be sent to himself at this moment goes straight out, past the queue and the quiet hours. Where it
 * goes is not written down.
 */
export async function sendNow(ctx: Ctx, senders: Senders, permission: Permission, message: SendNow): Promise<void> {
  const { template, channel, to, facts, attachments } = message
  const text = await ctx.reading(permission, (tx) => templateInForce(tx, { template, channel, locale: ctx.locale }))
  if (!text) throw new Error(`the product ships no template ${template}`)
  const filled = { key: `${template}:${ctx.id()}`, to, ...fill(text, facts) }
  await senders[channel].send(attachments === undefined ? filled : { ...filled, attachments })
}
