import { perform } from '#domains/casework'
import type { CalendarChanged } from '#domains/deadlines'
import { Refused } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import type { ApplicationDesk } from '../desk.ts'

/** Writes down that the calendar was changed; open cases are computed again in the background. */
export async function noteCalendarChanged(tx: Tx, { from }: CalendarChanged): Promise<void> {
  tx.queue(sql`insert into applications.recomputes (city, id, from_date, asked_at)
    values (${tx.city}, ${tx.id()}, ${from}, ${tx.now})`)
}

const BATCH = 200

/** Computes the dates of open cases again after a change of the calendar (时限重算). Answers how many were looked at. */
export async function recomputeDates(desk: ApplicationDesk, ctx: Ctx): Promise<number> {
  let looked = 0
  for (;;) {
    const asked = await ctx.reading('deadlines.edit', (tx) =>
      tx.maybe<{ id: string }>(sql`select id from applications.recomputes
        where city = ${tx.city} and done_at is null order by asked_at, id limit 1`),
    )
    if (!asked) return looked
    looked += await recomputeAll(desk, ctx)
    await ctx.transaction('deadlines.edit', async (tx) => {
      await tx.run(
        sql`update applications.recomputes set done_at = ${tx.now} where city = ${tx.city} and id = ${asked.id}`,
      )
    })
  }
}

/** Index case_facts_pk; open cases are few beside history. */
async function recomputeAll(desk: ApplicationDesk, ctx: Ctx): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let looked = 0
  for (;;) {
    const rows = await ctx.reading('deadlines.edit', (tx) =>
      tx.rows<{ id: string }>(sql`select case_id as id from applications.case_facts
        where city = ${tx.city} and closed_at is null and case_id > ${after} order by case_id limit ${BATCH}`),
    )
    for (const { id } of rows) await recomputeOne(desk, ctx, id)
    looked += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return looked
    after = last.id
  }
}

/** A case that has gone on meanwhile has no date left to move; the rules refuse, and that is well. */
async function recomputeOne(desk: ApplicationDesk, ctx: Ctx, id: string): Promise<void> {
  try {
    await ctx.transaction('deadlines.edit', (tx) => perform(tx, desk.process, id, { type: 'recompute' }))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
