import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { shippedTemplates } from '../data.ts'
import { type Facts, fill } from '../rules/index.ts'

export type NoticeLine = {
  id: string
  template: string
  subject: string
  body: string
  number: string | null
  /** The page of the console that it is about; null: none but the case. */
  path: string | null
  createdAt: Date
  readAt: Date | null
}
type Row = { id: string; template: string; facts: Facts; createdAt: Date; readAt: Date | null }

/** A page of the console and nothing that could lead elsewhere. */
const PATH = /^\/[a-z][\w\-/?=&]*$/

/** What the house told me inside the console, newest first (messages_user). */
export async function myNotices(ctx: Ctx, { limit }: { limit: number }): Promise<readonly NoticeLine[]> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return []
  const rows = await ctx.reading('notices.read', async (tx) =>
    tx.rows<Row>(sql`select id, template, facts, created_at, read_at from notices.messages
      where city = ${tx.city} and user_id = ${actor.user} and channel = 'in-app' order by created_at desc, id desc limit ${limit}`),
  )
  return rows.map((row) => ({
    ...row,
    ...textOf(row, ctx.locale),
    number: typeof row.facts.number === 'string' ? row.facts.number : null,
    path: typeof row.facts.path === 'string' && PATH.test(row.facts.path) ? row.facts.path : null,
  }))
}

function textOf(row: Row, locale: 'zh' | 'en'): { subject: string; body: string } {
  const template = shippedTemplates.find(
    (one) => one.code === row.template && one.channel === 'in-app' && one.locale === locale,
  )
  return template ? fill(template, row.facts) : { subject: row.template, body: '' }
}

/** Marks everything up to now as read. */
export async function readAll(ctx: Ctx): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return
  await ctx.transaction('notices.read', async (tx) =>
    tx.run(
      sql`update notices.messages set read_at = ${tx.now} where city = ${tx.city} and user_id = ${actor.user} and channel = 'in-app' and read_at is null`,
    ),
  )
}

export type DeliveryLine = {
  id: string
  template: string
  channel: string
  state: string
  createdAt: Date
  sentAt: Date | null
  attempts: number
}

/** How the messages about one case fared: to whom is a side, never a number (messages_case). */
export async function deliveries(ctx: Ctx, { caseId }: { caseId: string }): Promise<readonly DeliveryLine[]> {
  return ctx.reading('casework.read', async (tx) =>
    tx.rows<DeliveryLine>(sql`select id, template, channel, state, created_at, sent_at, attempts from notices.messages
      where city = ${tx.city} and case_id = ${caseId} and party is not null order by created_at, id`),
  )
}
