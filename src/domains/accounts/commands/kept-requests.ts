import type { Ctx } from '#platform/context'
import { newDataKey, open, openDataKey, seal } from '#platform/crypto/envelope'
import { keyedHash } from '#platform/crypto/hash'
import type { Keys } from '#platform/crypto/keys'
import type { AccountDesk } from '../desk.ts'
import type { Portal } from '../rules/index.ts'
import { dropKept, insertKept, type KeptRow, keptOf } from '../store-requests.ts'

/** Number and query code of a request: what opens it. */
export type RequestKey = { number: string; code: string }

/** Keeps the key of a request in the account, sealed; the caller has seen that it opens. */
export async function keepRequest(
  { keys }: AccountDesk,
  ctx: Ctx,
  { portal, key }: { portal: Portal; key: RequestKey },
): Promise<void> {
  await ctx.transaction('accounts.own', async (tx) => {
    const id = tx.id()
    const { key: dataKey, wrapped, keyId } = newDataKey(keys, tx.city, id)
    const sealed = seal(dataKey, JSON.stringify([key.number, key.code]), { city: tx.city, row: id, field: 'request' })
    const numberIndex = keyedHash(keys, 'blind-index', tx.city, 'request', portal.person.id, key.number)
    await insertKept(tx, { id, holder: portal.person.id, numberIndex, sealed, dataKey: wrapped, keyId })
  })
}

/** The requests that the person keeps, latest first. */
export async function keptRequests(
  { keys }: AccountDesk,
  ctx: Ctx,
  portal: Portal,
): Promise<readonly (RequestKey & { id: string; keptAt: Date })[]> {
  const rows = await ctx.reading('accounts.own', (tx) => keptOf(tx, portal.person.id))
  return rows.map((row) => ({ id: row.id, keptAt: row.createdAt, ...opened(keys, ctx.city, row) }))
}

export async function forgetRequest(
  _desk: AccountDesk,
  ctx: Ctx,
  { portal, id }: { portal: Portal; id: string },
): Promise<void> {
  await ctx.transaction('accounts.own', (tx) => dropKept(tx, portal.person.id, id))
}

function opened(keys: Keys, city: string, row: KeptRow): RequestKey {
  const key = openDataKey(keys, { wrapped: row.dataKey, keyId: row.keyId }, city, row.id)
  const [number, code] = JSON.parse(
    open(key, row.sealed, { city, row: row.id, field: 'request' }).toString('utf8'),
  ) as [string, string]
  return { number, code }
}
