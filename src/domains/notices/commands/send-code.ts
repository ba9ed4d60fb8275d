import type { Ctx } from '#platform/context'
import type { Sender } from '../channels/channel.ts'
import { templateInForce } from '../queries/templates.ts'
import { fill } from '../rules/index.ts'

/**
 * A code is asked for at this moment and typed in at once: it goes straight out, past the queue and the quiet hours, in
 * the words the city has in force. The telephone is not written down.
 */
export async function sendCode(ctx: Ctx, sms: Sender, { phone, code }: { phone: string; code: string }): Promise<void> {
  const wanted = { template: 'phone-proof', channel: 'sms', locale: ctx.locale } as const
  const permission = ctx.actor.kind === 'staff' ? 'notices.read' : 'hotline.file'
  const text = await ctx.reading(permission, (tx) => templateInForce(tx, wanted))
  if (!text) throw new Error('the product ships a template for codes')
  await sms.send({ key: `proof:${ctx.id()}`, to: phone, ...fill(text, { code }) })
}
