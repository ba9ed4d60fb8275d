import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { dueAt, isDays } from '../rules/clock.ts'
import { explain } from '../rules/explain.ts'
import type { Allowance, ExplainedDay, Span, Unit } from '../rules/types.ts'
import { calendarFor } from '../store.ts'

export type Explanation = { dueAt: Date; provisional: boolean; calendarVersion: number; days: ExplainedDay[] }

/** An explanation is a list of days for people to read: about a year of them at most. */
const MOST: Readonly<Record<Unit, number>> = {
  'natural-hour': 9000,
  'working-hour': 1600,
  'natural-day': 400,
  'working-day': 250,
  month: 12,
}

/** When a period would end and why, day by day, by the city's calendar (逐日说明), with the times that do not count. */
export async function explanation(
  ctx: Ctx,
  start: Date,
  allowance: Allowance,
  stops: readonly Span[] = [],
): Promise<Explanation> {
  return ctx.reading('deadlines.read', async (tx) => {
    if (isDays(allowance.unit) && !Number.isInteger(allowance.amount)) {
      reject('invalid', 'deadlines.broken-days', { amount: allowance.amount }, 'amount')
    }
    const begins = start.getUTCFullYear()
    if (begins < 2001 || begins > 2055) reject('invalid', 'deadlines.start-outside', {}, 'start')
    if (allowance.amount > MOST[allowance.unit])
      reject('invalid', 'deadlines.too-long', { most: MOST[allowance.unit] }, 'amount')
    const calendar = await calendarFor(tx)
    const due = dueAt(start, allowance, stops, calendar)
    const days = [...explain(start, allowance, stops, calendar)]
    return { dueAt: due.at, provisional: due.provisional, calendarVersion: due.calendarVersion, days }
  })
}
