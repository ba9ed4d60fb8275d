import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { keyedHash } from '#platform/crypto/hash'
import { sql, type Tx } from '#platform/db/tx'
import { documentKeys } from '../keys.ts'

/** How many unknown codes are borne from one address, in which time. They follow real time. */
const MOST = 30
const SECONDS = 60 * 60

/** Refuses while too many unknown codes came from an address; what is behind the code plays no part. */
export async function mayAsk(ctx: Ctx, tx: Tx, address: string | undefined): Promise<void> {
  if (address === undefined) return
  type Row = { failures: number; windowFrom: Date }
  const row = await tx.maybe<Row>(sql`select failures, window_from from documents.check_limits
    where city = ${tx.city} and subject = ${subjectOf(ctx, address)}`)
  const left = row === undefined ? 0 : SECONDS - (ctx.realTime().getTime() - row.windowFrom.getTime()) / 1000
  if (row && left > 0 && row.failures >= MOST)
    reject('too-many', 'documents.too-many-codes', { seconds: Math.ceil(left) })
}

/** Counts an unknown code in a transaction of its own. */
export async function countUnknown(ctx: Ctx, address: string | undefined): Promise<void> {
  if (address === undefined) return
  const now = ctx.realTime()
  const since = new Date(now.getTime() - SECONDS * 1000)
  await ctx.transaction('documents.check', async (tx) =>
    tx.run(sql`insert into documents.check_limits as l (city, subject, failures, window_from)
      values (${tx.city}, ${subjectOf(ctx, address)}, 1, ${now})
      on conflict on constraint check_limits_pk do update set
        failures = case when l.window_from < ${since} then 1 else l.failures + 1 end,
        window_from = case when l.window_from < ${since} then excluded.window_from else l.window_from end`),
  )
}

/** Forgets the counts whose time is over. */
export async function dropOldLimits(ctx: Ctx): Promise<number> {
  const since = new Date(ctx.realTime().getTime() - SECONDS * 1000)
  return ctx.transaction('documents.check', (tx) =>
    tx.run(sql`delete from documents.check_limits where city = ${tx.city} and window_from < ${since}`),
  )
}

function subjectOf(ctx: Ctx, address: string): Buffer {
  return keyedHash(documentKeys(), 'address-hash', 'licence-check', ctx.city, address)
}
