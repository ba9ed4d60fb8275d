import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import { sql, type Tx } from '#platform/db/tx'

/** How many wrong query codes are borne, per what, in which time (reliability.md T1). They follow real time. */
const PER_CASE = { most: 5, seconds: 15 * 60 }
const PER_ADDRESS = { most: 30, seconds: 60 * 60 }

export type Guess = { number: string; address: string | undefined }
type Bucket = { subject: Buffer; most: number; seconds: number }

/** The buckets a wrong code falls into; numbers and addresses are stored as keyed hashes. */
function bucketsOf(keys: Keys, ctx: Ctx, { number, address }: Guess): readonly Bucket[] {
  const perCase = { subject: keyedHash(keys, 'address-hash', 'case', ctx.city, number), ...PER_CASE }
  if (address === undefined) return [perCase]
  return [perCase, { subject: keyedHash(keys, 'address-hash', 'address', ctx.city, address), ...PER_ADDRESS }]
}

/** Refuses while a bucket is full. It answers alike for numbers that exist and numbers that do not. */
export async function mayGuess(keys: Keys, ctx: Ctx, tx: Tx, guess: Guess): Promise<void> {
  const buckets = bucketsOf(keys, ctx, guess)
  type Row = { subject: Buffer; failures: number; windowFrom: Date }
  const rows = await tx.rows<Row>(sql`select subject, failures, window_from from hotline.query_limits
    where city = ${tx.city} and subject = any(${buckets.map((bucket) => bucket.subject)}::bytea[])`)
  for (const { subject, most, seconds } of buckets) {
    const row = rows.find((one) => one.subject.equals(subject))
    const left = row === undefined ? 0 : secondsLeft(row.windowFrom, seconds, ctx.realTime())
    if (row && left > 0 && row.failures >= most) reject('too-many', 'hotline.too-many-codes', { seconds: left })
  }
}

/** Counts a wrong code in its own transaction, so that the refusal that follows does not take the count back. */
export async function countWrong(keys: Keys, ctx: Ctx, guess: Guess): Promise<void> {
  await ctx.transaction('hotline.track', async (tx) => {
    for (const { subject, seconds } of bucketsOf(keys, ctx, guess)) {
      const now = ctx.realTime()
      const since = new Date(now.getTime() - seconds * 1000)
      tx.queue(sql`insert into hotline.query_limits (city, subject, failures, window_from) values (${tx.city}, ${subject}, 1, ${now})
        on conflict on constraint query_limits_pk do update set
          failures = case when query_limits.window_from < ${since} then 1 else query_limits.failures + 1 end,
          window_from = case when query_limits.window_from < ${since} then excluded.window_from else query_limits.window_from end`)
    }
  })
}

/** So many supports (附议) are tried by one account in a day; taking one back does not give it again. */
const SUPPORTS = { most: 30, seconds: 24 * 60 * 60 }

/** Counts a try to support in its own transaction, and refuses it where the day of this account is full. */
export async function countSupport(keys: Keys, ctx: Ctx, holder: string): Promise<void> {
  const subject = keyedHash(keys, 'address-hash', 'supporter', ctx.city, holder)
  const now = ctx.realTime()
  const since = new Date(now.getTime() - SUPPORTS.seconds * 1000)
  await ctx.transaction('hotline.support', async (tx) => {
    const { counted, windowFrom } = await tx.one<{
      counted: number
      windowFrom: Date
    }>(sql`insert into hotline.query_limits (city, subject, failures, window_from) values (${tx.city}, ${subject}, 1, ${now})
      on conflict on constraint query_limits_pk do update set
        failures = case when query_limits.window_from < ${since} then 1 else query_limits.failures + 1 end,
        window_from = case when query_limits.window_from < ${since} then excluded.window_from else query_limits.window_from end
      returning failures as counted, window_from`)
    if (counted <= SUPPORTS.most) return
    const hours = Math.max(1, Math.ceil(secondsLeft(windowFrom, SUPPORTS.seconds, now) / 3600))
    reject('too-many', 'hotline.support-too-many', { most: SUPPORTS.most, hours })
  })
}

function secondsLeft(from: Date, seconds: number, now: Date): number {
  return Math.ceil(seconds - (now.getTime() - from.getTime()) / 1000)
}
