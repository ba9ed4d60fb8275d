import { createHash, timingSafeEqual } from 'node:crypto'
import { reject } from '#kit/ruling'
import type { Actor } from '#platform/actor'
import type { Ctx, Permission } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'

export type Keyed = {
  /** What kind of call it is; one key may serve two scopes. */
  scope: string
  /** Chosen by the caller; undefined: the call is not protected against repeats. */
  key: string | undefined
  /** The request as received, to tell a repeat from a misuse of the key. */
  request: unknown
  /** Try the work first and look for the key only on a clash: saves a round trip where repeats are rare. */
  optimistic?: boolean
}

type Stored = { requestHash: Buffer; answer: unknown }

/**
 * Runs a creating command once per key. The key row is written in the command's own transaction; a repeat with the
 * same request gets the first answer again, with another request it is refused.
 */
export async function once<T>(
  ctx: Ctx,
  permission: Permission,
  keyed: Keyed,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { key, request } = keyed
  const scope = scopeOf(ctx.actor, keyed.scope)
  if (key === undefined) return ctx.transaction(permission, work)
  const hash = createHash('sha256').update(canonical(request)).digest()
  const find = async (tx: Tx): Promise<{ answer: T } | undefined> => {
    const row = await tx.maybe<Stored>(
      sql`select request_hash, answer from platform.idempotency where city = ${tx.city} and scope = ${scope} and key = ${key}`,
    )
    if (!row) return undefined
    if (!timingSafeEqual(row.requestHash, hash)) reject('invalid', 'platform.key-reused', {}, 'Idempotency-Key')
    return { answer: row.answer as T }
  }
  try {
    return await ctx.transaction(permission, async (tx) => {
      const earlier = keyed.optimistic ? undefined : await find(tx)
      if (earlier) return earlier.answer
      const answer = await work(tx)
      tx.queue(sql`insert into platform.idempotency (city, key, scope, request_hash, status, answer, created_at)
        values (${tx.city}, ${key}, ${scope}, ${hash}, 200, ${JSON.stringify(answer)}, ${tx.now})`)
      return answer
    })
  } catch (error) {
    if (!isKeyClash(error)) throw error
    const earlier = await ctx.reading(permission, find)
    if (!earlier) throw error
    return earlier.answer
  }
}

/** Keys of staff are their own: who sends the key of a colleague neither gets his answer nor stands in his way. */
function scopeOf(actor: Actor, scope: string): string {
  return actor.kind === 'staff' ? `${scope} ${actor.user}` : scope
}

function isKeyClash(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'idempotency_pk'
}

/** JSON with sorted keys, so that the order of fields does not make another request. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  )
}
