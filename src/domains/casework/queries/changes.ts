import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { visibleCases } from './visible.ts'

export type CaseChange = { kind: string; number: string; version: number; at: Date }

const MOST = 500

/** Cases in the actor's reach that changed after an instant, newest first (index cases_updated). */
export async function changesSince(ctx: Ctx, since: Date): Promise<readonly CaseChange[]> {
  return ctx.reading('casework.read', async (tx) =>
    tx.rows<CaseChange>(sql`select c.kind, c.number, c.version, c.updated_at as at from casework.cases c
      where c.city = ${tx.city} and c.updated_at > ${since} and ${visibleCases(ctx.actor)} order by c.updated_at desc, c.id desc limit ${MOST}`),
  )
}
