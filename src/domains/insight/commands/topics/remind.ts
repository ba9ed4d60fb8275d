import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { problemPath, tellUnit, topicPath } from './tell-owner.ts'

/** So many days before its date the owner of a measure is reminded. */
const AHEAD = 3

type Due = {
  kind: 'problem' | 'topic'
  id: string
  no: number
  org: string
  title: string
  measure: string
  dueOn: string
}

/** Reminds the owners of measures that fall due soon and are not done, each measure once. Answers how many it looked at. */
export async function remindOwners(ctx: Ctx): Promise<number> {
  return ctx.transaction('insight.edit-topics', async (tx) => {
    const due = await dueSoon(tx)
    for (const { kind, id, no, org, title, measure, dueOn } of due)
      await tellUnit(tx, org, {
        key: `insight:due:${id}:${no}`,
        template: 'insight-measure-due',
        path: kind === 'problem' ? problemPath(id) : topicPath(id),
        facts: { matter: title, task: measure, due: dueOn },
      })
    return due.length
  })
}

/** Measures in hand that fall due within three days, or have (problems_board, topics_month_index). */
async function dueSoon(tx: Tx): Promise<readonly Due[]> {
  const until = localDate(new Date(tx.now.getTime() + AHEAD * 86_400_000))
  return tx.rows<Due>(sql`select 'problem' as kind, p.id, s.no, p.org, p.title, s.measure, to_char(s.due_on, 'YYYY-MM-DD') as due_on
      from insight.problems p join insight.problem_steps s on s.city = p.city and s.problem = p.id
      where p.city = ${tx.city} and p.state = 'in-hand' and s.done_on is null and s.due_on <= ${until}::date
    union all
    select 'topic', t.id, m.no, t.org, t.title, m.measure, to_char(m.due_on, 'YYYY-MM-DD')
      from insight.topics t join insight.topic_measures m on m.city = t.city and m.topic = t.id
      where t.city = ${tx.city} and t.state = 'in-hand' and m.done_on is null and m.due_on <= ${until}::date`)
}
