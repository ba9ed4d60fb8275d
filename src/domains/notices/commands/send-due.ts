import { workContact } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { sql } from '#platform/db/tx'
import type { Senders } from '../channels/channel.ts'
import { templateInForce } from '../queries/templates.ts'
import { type Channel, type Facts, fill } from '../rules/index.ts'

/** How the phone of a party is found: through the vault, which writes the reading down. */
export type PhoneOf = (ctx: Ctx, of: { party: string; caseId: string | null }) => Promise<readonly string[]>

type Row = {
  id: string
  key: string
  caseId: string | null
  template: string
  channel: Channel
  locale: 'zh' | 'en'
  party: string | null
  userId: string | null
  facts: Facts
  attempts: number
}

const BATCH = 50
const MOST_ATTEMPTS = 8

/**
 * Sends what is due. A row is marked as being sent before the provider is asked; if the process dies in between it
 * stays `uncertain` and is shown to operators, because a message sent twice is worse than one asked about. Messages
 * written before a restore are never sent from the restored copy.
 */
export async function sendDue(ctx: Ctx, senders: Senders, phoneOf: PhoneOf): Promise<number> {
  const rows = await claim(ctx)
  for (const row of rows) await sendOne(ctx, row, { senders, phoneOf })
  return rows.length
}

async function claim(ctx: Ctx): Promise<Row[]> {
  const real = ctx.realTime()
  return ctx.transaction('notices.send', async (tx) => {
    await tx.run(
      sql`update notices.messages set state = 'uncertain' where city = ${tx.city} and state = 'sending' and retry_at < ${real}`,
    )
    return tx.rows<Row>(sql`update notices.messages m set state = 'sending', attempts = m.attempts + 1, retry_at = ${new Date(real.getTime() + 300_000)}
      where m.city = ${tx.city} and m.id in (
        select q.id from notices.messages q where q.city = ${tx.city} and q.state = 'queued' and q.not_before <= ${tx.now} and q.retry_at <= ${real}
          and q.created_at > coalesce((select fenced_before from platform.installation), '-infinity')
        order by q.not_before, q.id limit ${BATCH} for update skip locked)
      returning m.id, m.key, m.case_id, m.template, m.channel, m.locale, m.party, m.user_id, m.facts, m.attempts`)
  })
}

type Means = { senders: Senders; phoneOf: PhoneOf }

async function sendOne(ctx: Ctx, row: Row, means: Means): Promise<void> {
  try {
    const addresses = await addressesOf(ctx, row, means.phoneOf)
    if (addresses.length === 0) return await settle(ctx, row, { state: 'dropped', error: 'no-address' })
    const text = await ctx.reading('notices.send', async (tx) => templateInForce(tx, row))
    if (!text) return await settle(ctx, row, { state: 'failed', error: 'no-template' })
    const sender = row.channel === 'mail' ? means.senders.mail : means.senders.sms
    const refs = []
    for (const [index, to] of addresses.entries())
      refs.push((await sender.send({ key: `${row.key}#${index}`, to, ...fill(text, row.facts) })).ref)
    await settle(ctx, row, { state: 'sent', ref: refs.join(' ') })
  } catch (error) {
    const last = row.attempts >= MOST_ATTEMPTS
    ctx.log.warn(
      { message: row.id, attempts: row.attempts, fault: codeOf(error) },
      'a message was not taken by its provider',
    )
    await settle(ctx, row, { state: last ? 'failed' : 'queued', error: codeOf(error) })
  }
}

async function addressesOf(ctx: Ctx, row: Row, phoneOf: PhoneOf): Promise<readonly string[]> {
  if (row.party !== null) return phoneOf(ctx, { party: row.party, caseId: row.caseId })
  const user = row.userId
  if (user === null) return []
  const contact = await ctx.reading('notices.send', async (tx) => workContact(tx, user))
  const address = row.channel === 'mail' ? contact?.mail : contact?.phone
  return address ? [address] : []
}

async function settle(ctx: Ctx, row: Row, done: { state: string; ref?: string; error?: string }): Promise<void> {
  const retry = new Date(ctx.realTime().getTime() + Math.min(2 ** row.attempts, 300) * 1000)
  await ctx.transaction('notices.send', async (tx) =>
    tx.run(sql`update notices.messages set state = ${done.state}, provider_ref = ${done.ref ?? null}, last_error = ${done.error ?? null},
        sent_at = ${done.state === 'sent' ? tx.now : null}, retry_at = ${retry}
      where city = ${tx.city} and id = ${row.id}`),
  )
}
