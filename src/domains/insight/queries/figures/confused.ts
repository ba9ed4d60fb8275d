import { visibleAmong } from '#domains/casework'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { bounds, type PeriodAsked, periodOf } from './decided.ts'

export type ConfusedAsked = PeriodAsked & { truth: string; said: string }

const MOST = 100

/** The requests behind one field of the confusion, as far as the reader may see them; the number counts all of them. */
export async function confused(ctx: Ctx, asked: ConfusedAsked) {
  return ctx.reading('insight.read', async (tx) => {
    const { start, end } = bounds(periodOf(tx, asked))
    const rows = await tx.rows<{
      caseId: string
      confidence: number
    }>(sql`select case_id, confidence from insight.suggestions
      where city = ${tx.city} and kind = ${asked.kind} and at >= ${start} and at < ${end} and became = ${asked.truth}
        and ranked -> 0 ->> 'label' = ${asked.said} order by at desc`)
    const confidence = new Map(rows.map((row) => [row.caseId, row.confidence]))
    const seen = await visibleAmong(tx, [...confidence.keys()].slice(0, MOST))
    return {
      cases: seen.map(({ id, number, subject, secrecy, openedAt }) => ({
        ...{ number, subject: secrecy === 'open' ? subject : '', at: openedAt },
        confidence: confidence.get(id) ?? 0,
      })),
      count: rows.length,
    }
  })
}
