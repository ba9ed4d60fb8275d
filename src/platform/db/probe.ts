import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'

/** Proves that the database can commit a write: `select 1` stays green with a full disk. */
export async function writeProbe(ctx: Ctx): Promise<void> {
  await ctx.transaction('platform.probe', async (tx) =>
    tx.run(
      sql`insert into platform.probe (at) values (${ctx.realTime()}) on conflict (only_row) do update set at = excluded.at`,
    ),
  )
}
