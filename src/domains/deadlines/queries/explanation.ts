import { insist, refuse } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { dueAt, isDays } from '../rules/clock.ts'
import { explain } from '../rules/explain.ts'
import type { Allowance, ExplainedDay } from '../rules/types.ts'
import { calendarFor } from '../store.ts'

export type Explanation = { dueAt: Date; provisional: boolean; calendarVersion: number; days: ExplainedDay[] }

/** When a period would end and why, day by day, by the city's calendar (逐日说明). */
export async function explanation(ctx: Ctx, start: Date, allowance: Allowance): Promise<Explanation> {
  return ctx.reading('deadlines.read', async (tx) => {
    if (isDays(allowance.unit) && !Number.isInteger(allowance.amount)) {
      insist(refuse('invalid', 'deadlines.broken-days', { amount: allowance.amount }, 'amount'))
    }
    const years = start.getUTCFullYear()
    const most = allowance.unit === 'month' ? 36 : 400
    if (years < 2001 || years > 2055 || allowance.amount > most)
      insist(refuse('invalid', 'deadlines.start-outside', {}, 'start'))
    const calendar = await calendarFor(tx)
    const due = dueAt(start, allowance, [], calendar)
    const days = [...explain(start, allowance, [], calendar)]
    return { dueAt: due.at, provisional: due.provisional, calendarVersion: due.calendarVersion, days }
  })
}
