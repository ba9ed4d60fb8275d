import { z } from 'zod'
import type { Ctx } from '#platform/context'
import { createCtx } from '#platform/create-ctx'
import { createPool } from '#platform/db/pool'
import { empty, sql } from '#platform/db/tx'
import { type Route, route } from '#platform/http/route'
import type { Log } from '#platform/log'

/** The reading side of the audit record: a pool of its own, as the one role that may read it. */
export type AuditTrail = { routes: readonly Route[]; close(): Promise<void> }

const instant = z.date().transform((date) => date.toISOString())
const line = z.object({
  id: z.string(),
  at: instant,
  actorKind: z.string(),
  actorName: z.string(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string().nullable(),
  result: z.string(),
  facts: z.record(z.string(), z.unknown()),
})
const page = z.object({ rows: z.array(line), next: z.string().nullable() })
const filter = z.strictObject({
  cursor: z.uuid().optional().describe('Id of the last row of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  action: z.string().max(60).optional().describe('Action or its beginning, such as directory.'),
  actor: z.string().max(60).optional().describe('Account'),
  result: z.enum(['done', 'denied', 'failed']).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
})
type Filter = z.output<typeof filter>
type Row = Omit<z.input<typeof line>, 'at'> & { at: Date }

export function auditTrail(settings: { url: string; log: Log; testClock: boolean }): AuditTrail {
  const pool = createPool(settings.url, 'audit', settings.log, 2)
  const asAuditor = ({ actor, city, locale, requestId }: Ctx): Ctx =>
    createCtx({ pool, log: settings.log, testClock: settings.testClock }, { actor, city, locale, requestId })
  return {
    close: () => pool.end(),
    routes: [
      route({
        method: 'GET',
        path: '/api/audit',
        permission: 'platform.audit',
        tag: 'platform',
        summary: 'The audit record, newest first: sign-ins, denials, edits, reads of personal data',
        query: filter,
        output: page,
        handle: async (ctx, { query }) => entries(asAuditor(ctx), query),
      }),
    ],
  }
}

/** Ids are made in the order of time, so they page the record by themselves (audit_pk). */
async function entries(ctx: Ctx, { limit, ...by }: Filter): Promise<{ rows: Row[]; next: string | null }> {
  const rows = await ctx.reading('platform.audit', async (tx) =>
    tx.rows<Row>(sql`select id, at, actor_kind, actor_name, action, object_kind, object_id, result, facts from platform.audit
      where city = ${tx.city}${by.cursor ? sql` and id < ${by.cursor}` : empty}${by.action ? sql` and starts_with(action, ${by.action})` : empty}
        ${by.actor ? sql` and actor_name = ${by.actor}` : empty}${by.result ? sql` and result = ${by.result}` : empty}
        ${by.from ? sql` and at >= ${new Date(by.from)}` : empty}${by.until ? sql` and at < ${new Date(by.until)}` : empty}
      order by id desc limit ${limit + 1}`),
  )
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}
