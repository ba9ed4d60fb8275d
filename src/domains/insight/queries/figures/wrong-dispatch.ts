import { groupBy } from '#kit/group'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { type Answered, costOfWrongDispatch, FEWEST_RETURNED } from '../../rules/index.ts'
import { namerOf } from '../named.ts'

/** The latest answers: enough to say it, and no reader waits for those of ten years. */
const MOST = 100_000

/** What a wrong dispatch costs in days, over all answered requests and for each class that has enough of them. */
export async function wrongDispatch(ctx: Ctx) {
  return ctx.reading('insight.read', async (tx) => {
    const answers = await tx.rows<Answered>(
      sql`select class_code, days, returns from insight.answers where city = ${tx.city} order by case_id desc limit ${MOST}`,
    )
    const all = costOfWrongDispatch(answers)
    const byClass = groupBy(answers, ({ classCode }) => classCode)
    const name = await namerOf(tx, 'class', byClass.keys())
    const classes = [...byClass].flatMap(([code, those]) => {
      const { n, comparable, days } = costOfWrongDispatch(those)
      return days === null ? [] : [{ ...name(code), n, comparable, days }]
    })
    return { enough: all.n >= FEWEST_RETURNED, all, classes: classes.sort((a, b) => b.days - a.days) }
  })
}
