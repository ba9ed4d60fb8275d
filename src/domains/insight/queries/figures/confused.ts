import { visibleAmong } from '#domains/casework'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { FEWEST_TOLD } from '../../figures/charts.ts'
import { decidedIn, type PeriodAsked, periodOf, SAID } from './decided.ts'

export type ConfusedAsked = PeriodAsked & { truth: string; said: string }

const MOST = 100

/** The requests behind one field of the confusion, as far as the reader may see them; the number counts all of them, but fewer than three out of reach. */
export async function confused(ctx: Ctx, asked: ConfusedAsked) {
  return ctx.reading('insight.read', async (tx) => {
    const rows = await tx.rows<{ caseId: string; confidence: number }>(sql`select s.case_id, s.confidence
      from insight.suggestions s where ${decidedIn(tx, periodOf(tx, asked))} and s.became = ${asked.truth} and ${SAID} = ${asked.said}
      order by s.at desc`)
    const confidence = new Map(rows.map((row) => [row.caseId, row.confidence]))
    const looked = [...confidence.keys()].slice(0, MOST)
    const seen = await visibleAmong(tx, looked)
    const hidden = looked.length - seen.length
    return {
      cases: seen.map(({ id, number, subject, secrecy, openedAt }) => ({
        ...{ number, subject: secrecy === 'open' ? subject : '', at: openedAt },
        confidence: confidence.get(id) ?? 0,
      })),
      count: hidden < FEWEST_TOLD ? rows.length - hidden : rows.length,
    }
  })
}
