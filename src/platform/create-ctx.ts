import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Refused, refuse } from '#kit/ruling'
import { uuidV7 } from '#kit/uuid'
import type { Locale } from '#kit/words'
import { type Actor, holds, type System } from '#platform/actor'
import { audit } from '#platform/audit'
import type { Ctx, Permission } from '#platform/context'
import { runTransaction } from '#platform/db/transaction'
import type { Log } from '#platform/log'

/** What all contexts of one process share. */
export type CtxSource = { pool: pg.Pool; log: Log; testClock: boolean }
export type CtxFor = { actor: Actor; city: string; locale?: Locale; requestId?: string }

/** Makes the context for one request, job or command line. */
export function createCtx(source: CtxSource, { actor, city, locale = 'zh', requestId = randomUUID() }: CtxFor): Ctx {
  const id = (): string => uuidV7(Date.now(), randomBytes(10))
  const random = (bytes: number): Uint8Array => randomBytes(bytes)
  const common = { city, actor, testClock: source.testClock, id, random }
  const guarded =
    (readOnly: boolean) =>
    async <T>(permission: Permission, work: Parameters<typeof runTransaction<T>>[2]): Promise<T> => {
      if (!holds(actor, permission)) await deny(source, common, permission)
      return runTransaction(source.pool, { ...common, readOnly }, work)
    }
  const realTime = (): Date => new Date()
  return {
    actor,
    city,
    locale,
    requestId,
    log: source.log,
    id,
    random,
    realTime,
    transaction: guarded(false),
    reading: guarded(true),
  }
}

/** A context of the house itself. */
export function systemCtx(source: CtxSource, city: string, name: string): Ctx {
  const actor: System = { kind: 'system', name, grants: [] }
  return createCtx(source, { actor, city })
}

/** Writes the denied attempt down, then refuses. */
async function deny(
  source: CtxSource,
  common: Omit<Parameters<typeof runTransaction>[1], 'readOnly'>,
  permission: Permission,
): Promise<never> {
  if (common.actor.kind === 'staff') {
    await runTransaction(source.pool, common, async (tx) =>
      audit(tx, { action: permission, object: { kind: 'permission', id: permission }, result: 'denied' }),
    )
  }
  const code = common.actor.kind === 'resident' ? 'platform.sign-in-needed' : 'platform.not-allowed'
  throw new Refused(
    refuse(common.actor.kind === 'resident' ? 'unauthenticated' : 'forbidden', code, { permission }).refusal,
  )
}
