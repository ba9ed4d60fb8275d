import { createHmac } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { caseHeaderById } from '#domains/casework'
import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { sql } from '#platform/db/tx'
import { mustBeOutside } from '../address.ts'
import { type ExchangeDesk, secretOf } from '../desk.ts'
import { type Parcel, parcelOf, waitAfter } from '../rules/index.ts'
import { confirmDelivery, DELIVERY, type Delivery } from '../store.ts'

const BATCH = 20
const PATIENCE = 10_000

type Due = Delivery & { mode: 'push' | 'file'; address: string | null }

/** Sends what waits for systems of the modes push and file; the others come for theirs. At least once, with the row's id as key. */
export async function sendDueParcels(desk: ExchangeDesk, ctx: Ctx): Promise<number> {
  const due = await claim(ctx)
  for (const delivery of due) await sendOne(desk, ctx, delivery)
  return due.length
}

/** Real time, not the city's clock: a system that is down is tried again in minutes of the world. */
async function claim(ctx: Ctx): Promise<readonly Due[]> {
  const now = ctx.realTime()
  return ctx.transaction('exchange.edit', async (tx) =>
    tx.rows<Due>(sql`with due as (
        select d.id, s.mode, s.address from exchange.deliveries d
        join exchange.systems s on s.city = d.city and s.code = d.system and s.active and s.mode in ('push', 'file')
        where d.city = ${tx.city} and d.state = 'waiting' and d.next_at <= greatest(${now}::timestamptz, ${tx.now}::timestamptz)
        order by d.next_at, d.id limit ${BATCH} for update of d skip locked)
      update exchange.deliveries d set attempts = d.attempts + 1, next_at = ${new Date(now.getTime() + 120_000)}
      from due where d.city = ${tx.city} and d.id = due.id returning ${DELIVERY}, due.mode, due.address`),
  )
}

async function sendOne(desk: ExchangeDesk, ctx: Ctx, delivery: Due): Promise<void> {
  try {
    const parcel = await parcelFor(desk, ctx, delivery)
    const ref =
      delivery.mode === 'push' ? await push(desk, ctx, delivery, parcel) : await drop(desk, ctx, delivery, parcel)
    await ctx.transaction('exchange.edit', async (tx) =>
      confirmDelivery(tx, { id: delivery.id, ref, user: null, seconds: null }),
    )
  } catch (error) {
    await postpone(ctx, delivery, error)
  }
}

/** What is sent is put together now and kept nowhere. */
export async function parcelFor(desk: ExchangeDesk, ctx: Ctx, delivery: Delivery): Promise<Parcel> {
  const { id, caseId, caseNumber: number, type, matterName } = delivery
  const header = await ctx.reading('exchange.assist', (tx) => caseHeaderById(tx, caseId))
  const fields = await desk.formOf(ctx, { caseId, purpose: 'assist' })
  const matter = { taskCode: header?.classCode ?? '', name: matterName }
  const at = delivery.createdAt.toISOString()
  return parcelOf({ id, city: ctx.city, number, type, at, matter, state: header?.state ?? '' }, fields)
}

async function push(desk: ExchangeDesk, ctx: Ctx, delivery: Due, parcel: Parcel): Promise<string> {
  const body = JSON.stringify(parcel)
  const signature = createHmac('sha256', secretOf(desk.keys, ctx.city, delivery.system))
    .update(body)
    .digest('hex')
  await mustBeOutside(desk, delivery.address ?? '')
  const answer = await fetch(delivery.address ?? '', {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      'content-type': 'application/cloudevents+json',
      'idempotency-key': delivery.id,
      'x-onedoor-signature': `sha256=${signature}`,
    },
    body,
  })
  if (!answer.ok) throw new Error(`the system answered ${answer.status}`)
  return answer.headers.get('x-reference')?.slice(0, 200) ?? delivery.id
}

/** A file is complete or absent: written aside, then renamed. */
async function drop(desk: ExchangeDesk, ctx: Ctx, delivery: Due, parcel: Parcel): Promise<string> {
  const folder = join(desk.folder, ctx.city, delivery.system)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${delivery.caseNumber}-${String(delivery.eventNo).padStart(4, '0')}.json`
  const aside = join(folder, `.${delivery.id}`)
  await writeFile(aside, JSON.stringify(parcel, null, 2), { mode: 0o600 })
  await rename(aside, join(folder, name))
  return name
}

async function postpone(ctx: Ctx, { id, system, attempts }: Due, error: unknown): Promise<void> {
  const wait = waitAfter(attempts)
  const code = codeOf(error)
  ctx.log.warn({ delivery: id, system, attempts, code }, 'a department system did not take a step')
  const next = new Date(ctx.realTime().getTime() + (wait ?? 0))
  await ctx.transaction('exchange.edit', async (tx) => {
    tx.queue(sql`update exchange.deliveries set state = ${wait === null ? 'dead' : 'waiting'}, next_at = ${next}, last_error = ${code}
      where city = ${tx.city} and id = ${id}`)
  })
}
