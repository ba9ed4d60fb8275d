import { perform } from '#domains/casework'
import type { CalendarChanged } from '#domains/deadlines'
import { Refused } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { Desk } from '../desk.ts'

/** Writes down that the calendar was changed; open requests are computed again in the background. */
export async function noteCalendarChanged(tx: Tx, { from }: CalendarChanged): Promise<void> {
  tx.queue(
    sql`insert into hotline.recomputes (city, id, from_date, asked_at) values (${tx.city}, ${tx.id()}, ${from}, ${tx.now})`,
  )
}

const BATCH = 200

/**
 * Computes the dates of open requests again after a change of the calendar (时限重算): those that reach the changed day.
 * The rules write an event only where a date really differs. Answers how many were looked at.
 */
export async function recomputeDates(desk: Desk, ctx: Ctx): Promise<number> {
  let looked = 0
  for (;;) {
    const asked = await ctx.reading('deadlines.edit', (tx) => oldest(tx))
    if (!asked) return looked
    looked += await recomputeFrom(desk, ctx, asked.fromDate)
    await ctx.transaction('deadlines.edit', async (tx) => {
      await tx.run(sql`update hotline.recomputes set done_at = ${tx.now} where city = ${tx.city} and id = ${asked.id}`)
    })
  }
}

async function oldest(tx: Tx): Promise<{ id: string; fromDate: string } | undefined> {
  return tx.maybe(sql`select id, from_date from hotline.recomputes
    where city = ${tx.city} and done_at is null order by asked_at, id limit 1`)
}

async function recomputeFrom(desk: Desk, ctx: Ctx, from: string): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let looked = 0
  for (;;) {
    const rows = await ctx.reading('deadlines.edit', (tx) =>
      tx.rows<{ id: string }>(sql`select case_id as id from hotline.requests
        where city = ${tx.city} and ended_at is null and case_id > ${after} and state in ('received', 'registered', 'dispatched', 'in-hand')
          and (due_at is null or due_at >= (${from}::date - 1)::timestamptz) order by case_id limit ${BATCH}`),
    )
    for (const { id } of rows) {
      await recomputeOne(desk, ctx, id)
      looked += 1
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return looked
    after = last.id
  }
}

/** A request that has gone on meanwhile has no date left to move; the rules refuse, and that is well. */
async function recomputeOne(desk: Desk, ctx: Ctx, id: string): Promise<void> {
  try {
    await ctx.transaction('deadlines.edit', (tx) => perform(tx, desk.process, id, { type: 'recompute' }))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
