import type { Actor } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { COLUMNS, type Question } from '../store.ts'

/** Whether somebody may answer an open question: it is his by name, or lies with a post that he holds. */
export function mayAnswer(
  actor: Actor,
  { org, roles, assignee }: Pick<Question, 'org' | 'roles' | 'assignee'>,
): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'system'
  if (assignee !== null) return assignee === actor.user
  return actor.duties.some((duty) => duty.org === org && roles.includes(duty.role))
}

const MOST = 100

/** The open questions that are mine to answer, the most pressing first. Index questions_open. */
export async function openQuestions(ctx: Ctx): Promise<readonly Question[]> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return []
  const orgs = [...new Set([actor.org, ...actor.duties.map(({ org }) => org)])]
  return ctx.reading('consult.answer', async (tx) => {
    const rows = await tx.rows<Question>(sql`select ${COLUMNS} from consult.questions q
      where q.city = ${tx.city} and q.state = 'asked' and q.org = any(${orgs}::uuid[])
      order by q.due_at nulls last, q.asked_at, q.id limit ${MOST}`)
    return rows.filter((question) => mayAnswer(actor, question))
  })
}

/** What my unit answered, newest first. Index questions_answered. */
export async function answeredQuestions(ctx: Ctx, { limit }: { limit: number }): Promise<readonly Question[]> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return []
  return ctx.reading('consult.answer', async (tx) =>
    tx.rows<Question>(sql`select ${COLUMNS} from consult.questions q
      where q.city = ${tx.city} and q.state = 'answered' and q.answered_org = ${actor.org}
      order by q.answered_at desc, q.id limit ${limit}`),
  )
}

export type Figures = { asked: number; answered: number; medianMinutes: number | null; atOfficer: number }

/** Of the last thirty days: how many, how fast, and how many the officer on duty answered himself. */
export async function consultFigures(ctx: Ctx): Promise<Figures> {
  return ctx.reading('consult.answer', async (tx) => {
    const since = new Date(tx.now.getTime() - 30 * 86_400_000)
    return tx.one<Figures>(sql`select count(*)::int as asked, (count(*) filter (where q.state = 'answered'))::int as answered,
        percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.asked_at) / 60)
          filter (where q.state = 'answered') as median_minutes,
        (count(*) filter (where q.state = 'answered' and q.step = 'officer'))::int as at_officer
      from consult.questions q where q.city = ${tx.city} and q.asked_at >= ${since}`)
  })
}
