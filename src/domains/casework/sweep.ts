import type { Ctx } from '#platform/context'
import { codeOf } from '#platform/db/pool'
import { sql } from '#platform/db/tx'
import { performAny } from './perform.ts'

const BATCH = 200

/**
 * Wakes every case of the city in which something has fallen due (cases_wake), one transaction each, oldest first. The
 * rules say what is due, so a case that is woken twice does nothing the second time. Answers how many were woken.
 */
export async function runDue(ctx: Ctx): Promise<number> {
  let woken = 0
  for (;;) {
    const due = await ctx.reading('casework.wake', async (tx) =>
      tx.rows<{ id: string }>(
        sql`select id from casework.cases where city = ${tx.city} and wake_at <= ${tx.now} order by wake_at, id limit ${BATCH}`,
      ),
    )
    let failed = 0
    for (const { id } of due) {
      try {
        await ctx.transaction('casework.wake', async (tx) => performAny(tx, id, { type: 'wake' }))
        woken += 1
      } catch (error) {
        failed += 1
        ctx.log.error({ case: id, code: codeOf(error) }, 'a case could not be woken')
      }
    }
    // A case that cannot be woken must not keep the sweep in a circle; the next sweep tries again.
    if (due.length < BATCH || failed > 0) return woken
  }
}

/** The next instant at which something falls due in the city; null when nothing does. For the test clock. */
export async function nextDue(ctx: Ctx): Promise<Date | null> {
  const row = await ctx.reading('casework.wake', async (tx) =>
    tx.one<{ at: Date | null }>(
      sql`select min(wake_at) as at from casework.cases where city = ${tx.city} and wake_at is not null`,
    ),
  )
  return row.at
}
