import { scopePredicate } from '#domains/directory'
import { reject } from '#kit/ruling'
import { type Actor, holds } from '#platform/actor'
import type { Ctx } from '#platform/context'
import { empty, raw, type Sql, sql, type Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import type { ProblemKind, ProblemState, Step, YearlyResult } from '../../rules/index.ts'
import { type Measure, measuresOf, PROBLEM, type Problem, stepsOf, TOPIC, type Topic } from '../../store/problems.ts'
import { recentResultOf } from './result.ts'

/** Whoever reads the analyses sees all; a unit sees what it owns or helps with. */
const readingAs = (actor: Actor) => (holds(actor, 'insight.read') ? 'insight.read' : 'insight.report-topic')

export type ProblemLine = Problem & { steps: number; open: number; overdue: boolean }
export type ProblemAsked = { kind?: ProblemKind | undefined; state?: ProblemState | undefined }

/** The four kinds of problem in reach, what is overdue first (problems_board). */
export async function problems(ctx: Ctx, { kind, state }: ProblemAsked): Promise<ProblemLine[]> {
  const permission = readingAs(ctx.actor)
  return ctx.reading(permission, async (tx) => {
    const today = localDate(tx.now)
    const reach = scopePredicate(tx.actor, permission, { org: raw('p.org'), orgPath: raw('p.org_path') })
    return tx.rows<ProblemLine>(sql`select ${PROBLEM}, coalesce(s.steps, 0)::int as steps, coalesce(s.open, 0)::int as open,
        (p.state = 'in-hand' and (p.due_on < ${today}::date or coalesce(s.late, 0) > 0)) as overdue
      from insight.problems p left join lateral (
        select count(*) as steps, count(*) filter (where x.done_on is null) as open,
          count(*) filter (where x.done_on is null and x.due_on < ${today}::date) as late
        from insight.problem_steps x where x.city = p.city and x.problem = p.id) s on true
      where p.city = ${tx.city} and ${reach} and ${state === undefined ? sql`p.state in ('proposed', 'in-hand')` : sql`p.state = ${state}`}
        ${kind === undefined ? empty : sql` and p.kind = ${kind}`}
      order by overdue desc, p.state, p.due_on nulls last, p.proposed_at desc limit 200`)
  })
}

/** One problem with its handling list. */
export async function problemDetail(ctx: Ctx, id: string): Promise<{ problem: Problem; steps: Step[]; today: string }> {
  const permission = readingAs(ctx.actor)
  return ctx.reading(permission, async (tx) => {
    const reach = scopePredicate(tx.actor, permission, { org: raw('p.org'), orgPath: raw('p.org_path') })
    const problem =
      (await tx.maybe<Problem>(
        sql`select ${PROBLEM} from insight.problems p where p.city = ${tx.city} and p.id = ${id} and ${reach}`,
      )) ?? reject('missing', 'insight.problem-missing')
    return { problem, steps: await stepsOf(tx, id), today: localDate(tx.now) }
  })
}

export type TopicLine = Topic & { measures: number; done: number; overdue: boolean }

/** Topics in reach, the newest month first (topics_month_index). */
export async function topics(ctx: Ctx, { year }: { year?: string | undefined }): Promise<TopicLine[]> {
  const permission = readingAs(ctx.actor)
  return ctx.reading(permission, async (tx) => {
    const today = localDate(tx.now)
    return tx.rows<TopicLine>(sql`select ${TOPIC}, coalesce(s.measures, 0)::int as measures, coalesce(s.done, 0)::int as done,
        (t.state = 'in-hand' and coalesce(s.late, 0) > 0) as overdue
      from insight.topics t left join lateral (
        select count(*) as measures, count(*) filter (where x.done_on is not null) as done,
          count(*) filter (where x.done_on is null and x.due_on < ${today}::date) as late
        from insight.topic_measures x where x.city = t.city and x.topic = t.id) s on true
      where t.city = ${tx.city} and ${topicReach(tx, permission)}${year === undefined ? empty : sql` and starts_with(t.month, ${year})`}
      order by t.month desc, t.id limit 200`)
  })
}

function topicReach(tx: Tx, permission: 'insight.read' | 'insight.report-topic'): Sql {
  const own = scopePredicate(tx.actor, permission, { org: raw('t.org'), orgPath: raw('t.org_path') })
  return tx.actor.kind === 'staff' ? sql`(${own} or ${tx.actor.org}::uuid = any(t.co_orgs))` : own
}

export type TopicDetail = { topic: Topic; measures: Measure[]; result: YearlyResult | null; today: string }

/** A topic with its measures, and what has become of its matter until now. */
export async function topicDetail(ctx: Ctx, id: string): Promise<TopicDetail> {
  const permission = readingAs(ctx.actor)
  return ctx.reading(permission, async (tx) => {
    const topic =
      (await tx.maybe<Topic>(
        sql`select ${TOPIC} from insight.topics t where t.city = ${tx.city} and t.id = ${id} and ${topicReach(tx, permission)}`,
      )) ?? reject('missing', 'insight.topic-missing')
    const result = topic.result ?? (await recentResultOf(tx, topic))
    return { topic, measures: await measuresOf(tx, id), result, today: localDate(tx.now) }
  })
}
