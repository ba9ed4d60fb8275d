import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { sql } from '#platform/db/tx'

/** What a subscriber gets: where to look. It loads the state and asks the rules what is still to do. */
export type Heard = { caseId: string; eventNo: number; type: string }
export type Handler = { subscriber: string; handle(ctx: Ctx, heard: Heard): Promise<void> }

type Row = Heard & { id: string; subscriber: string; attempts: number }

const BATCH = 100
const MOST_ATTEMPTS = 12

/**
 * Delivers waiting events of the city to their subscribers, at least once, in the order of writing; rows another
 * worker holds are skipped. A failing row is tried again later and given up, with an alarm, after twelve tries.
 */
export async function deliverOutbox(ctx: Ctx, handlers: readonly Handler[]): Promise<number> {
  const bySubscriber = new Map(handlers.map((handler) => [handler.subscriber, handler]))
  let delivered = 0
  for (;;) {
    const rows = await claim(ctx)
    for (const row of rows) delivered += await deliver(ctx, row, bySubscriber.get(row.subscriber))
    if (rows.length < BATCH) return delivered
  }
}

/** Claims a batch by moving its next try a little ahead, so that a dead worker's rows come back by themselves. */
async function claim(ctx: Ctx): Promise<Row[]> {
  return ctx
    .transaction('casework.deliver', async (tx) =>
      tx.rows<Row>(sql`update casework.outbox o set next_at = ${later(ctx, 60)}, attempts = o.attempts + 1
      where o.city = ${tx.city} and o.id in (
        select w.id from casework.outbox w where w.city = ${tx.city} and w.done_at is null and w.dead_at is null and w.next_at <= ${ctx.realTime()}
        order by w.next_at, w.id limit ${BATCH} for update skip locked)
      returning o.id, o.subscriber, o.case_id, o.event_no, o.type, o.attempts`),
    )
    .then((rows) => rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

async function deliver(ctx: Ctx, row: Row, handler: Handler | undefined): Promise<number> {
  try {
    if (!handler) throw new Error(`nobody listens as ${row.subscriber}`)
    await handler.handle(ctx, { caseId: row.caseId, eventNo: row.eventNo, type: row.type })
    await ctx.transaction('casework.deliver', async (tx) =>
      tx.run(sql`update casework.outbox set done_at = ${tx.now} where city = ${tx.city} and id = ${row.id}`),
    )
    return 1
  } catch (error) {
    await postpone(ctx, row, codeOf(error))
    return 0
  }
}

async function postpone(ctx: Ctx, row: Row, code: string): Promise<void> {
  const dead = row.attempts >= MOST_ATTEMPTS
  const log = dead ? ctx.log.error : ctx.log.warn
  log.call(
    ctx.log,
    { outbox: row.id, subscriber: row.subscriber, type: row.type, attempts: row.attempts, code },
    dead ? 'an event was given up' : 'an event will be tried again',
  )
  await ctx.transaction('casework.deliver', async (tx) => {
    await tx.run(sql`update casework.outbox set last_error = ${code}, next_at = ${later(ctx, Math.min(2 ** row.attempts, 600))},
      dead_at = ${dead ? tx.now : null} where city = ${tx.city} and id = ${row.id}`)
  })
}

/** Tries follow real time: a test clock that stands still must not hold back a message. */
function later(ctx: Ctx, seconds: number): Date {
  return new Date(ctx.realTime().getTime() + seconds * 1000)
}

/** How many events of the city wait for delivery (outbox_waiting). */
export async function waitingEvents(ctx: Ctx): Promise<number> {
  const row = await ctx.reading('casework.deliver', async (tx) =>
    tx.one<{ waiting: number }>(sql`select count(*)::int as waiting from casework.outbox
      where city = ${tx.city} and done_at is null and dead_at is null`),
  )
  return row.waiting
}
