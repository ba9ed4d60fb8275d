import { isInScope } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { ExchangeDesk } from '../desk.ts'
import type { Field, Parcel } from '../rules/index.ts'
import { confirmDelivery, type Delivery, deliveryForUpdate } from '../store.ts'
import { parcelFor } from './send-due.ts'

/** A parcel for a system that comes for it (拉取). It is sent again until it is confirmed. */
export async function takeParcel(desk: ExchangeDesk, ctx: Ctx, id: string): Promise<Parcel> {
  const delivery = await ctx.transaction('exchange.assist', (tx) => mine(tx, id, ['pull']))
  return parcelFor(desk, ctx, delivery)
}

/** The fields of a delivery, one after another, for the panel beside a department's own screen (协助录入); recorded as a reading. */
export async function assistFields(
  desk: ExchangeDesk,
  ctx: Ctx,
  id: string,
): Promise<{ delivery: Delivery; fields: readonly Field[] }> {
  const delivery = await ctx.transaction('exchange.assist', (tx) => mine(tx, id, ['assist']))
  return { delivery, fields: await desk.formOf(ctx, { caseId: delivery.caseId, purpose: 'assist' }) }
}

export type Confirm = { id: string; ref: string | null; seconds: number | null }

/** The other side has it: told by the system that fetched it, or by the clerk who typed it, with the seconds it took. */
export async function confirmTaken(ctx: Ctx, { id, ref, seconds }: Confirm): Promise<void> {
  await ctx.transaction('exchange.assist', async (tx) => {
    await mine(tx, id, ['pull', 'assist'])
    confirmDelivery(tx, { id, ref, seconds, user: tx.actor.kind === 'staff' ? tx.actor.user : null })
  })
}

/** Tries a delivery that was given up again. */
export async function retryDelivery(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction('exchange.edit', async (tx) => {
    const found = (await deliveryForUpdate(tx, id)) ?? reject('missing', 'exchange.not-found')
    if (found.state !== 'dead') reject('conflict', 'exchange.not-dead')
    tx.queue(
      sql`update exchange.deliveries set state = 'waiting', attempts = 0, next_at = ${tx.now} where city = ${tx.city} and id = ${id}`,
    )
  })
}

async function mine(tx: Tx, id: string, modes: readonly string[]): Promise<Delivery> {
  const found = (await deliveryForUpdate(tx, id)) ?? reject('missing', 'exchange.not-found')
  const inReach = isInScope(tx.actor, 'exchange.assist', found)
  if (!inReach || !modes.includes(found.mode)) reject('missing', 'exchange.not-found')
  if (found.state === 'confirmed') reject('conflict', 'exchange.confirmed-already')
  return found
}
