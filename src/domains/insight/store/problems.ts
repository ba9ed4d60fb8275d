import { sql, type Tx } from '#platform/db/tx'
import type { NewStep, ProblemKind, ProblemState, Step, TopicState, YearlyResult } from '../rules/index.ts'

export type Problem = {
  id: string
  kind: ProblemKind
  title: string
  classCode: string
  place: string | null
  why: Readonly<Record<string, number | string>>
  state: ProblemState
  proposedAt: Date
  org: string | null
  orgPath: string | null
  dueOn: string | null
  decidedAt: Date | null
  result: string | null
  closedAt: Date | null
}

export const PROBLEM = sql`p.id, p.kind, p.title, p.class_code, p.place, p.why, p.state, p.proposed_at, p.org, p.org_path,
  to_char(p.due_on, 'YYYY-MM-DD') as due_on, p.decided_at, p.result, p.closed_at`

export async function problemForUpdate(tx: Tx, id: string): Promise<Problem | undefined> {
  return tx.maybe<Problem>(
    sql`select ${PROBLEM} from insight.problems p where p.city = ${tx.city} and p.id = ${id} for update`,
  )
}

export async function stepsOf(tx: Tx, problem: string): Promise<Step[]> {
  return tx.rows<Step>(sql`select s.no, s.measure, to_char(s.due_on, 'YYYY-MM-DD') as due_on, to_char(s.done_on, 'YYYY-MM-DD') as done_on, s.result
    from insight.problem_steps s where s.city = ${tx.city} and s.problem = ${problem} order by s.no`)
}

/** A proposal as new, unless it stands already or was dropped within half a year. Answers whether it is new. */
export async function propose(
  tx: Tx,
  one: Pick<Problem, 'kind' | 'title' | 'classCode' | 'place' | 'why'>,
): Promise<string | null> {
  const id = tx.id()
  const added =
    await tx.run(sql`insert into insight.problems (city, id, kind, title, class_code, place, why, state, proposed_at)
    select ${tx.city}, ${id}, ${one.kind}, ${one.title}, ${one.classCode}, ${one.place}, ${JSON.stringify(one.why)}::jsonb, 'proposed', ${tx.now}
    where not exists (select 1 from insight.problems p where p.city = ${tx.city} and p.kind = ${one.kind}
      and p.class_code = ${one.classCode} and p.place is not distinct from ${one.place}::text
      and p.state in ('dropped', 'done') and coalesce(p.closed_at, p.decided_at) > ${tx.now}::timestamptz - interval '180 days')
    on conflict do nothing`)
  return added === 0 ? null : id
}

export function insertSteps(tx: Tx, problem: string, steps: readonly NewStep[]): void {
  for (const [at, { measure, dueOn }] of steps.entries())
    tx.queue(sql`insert into insight.problem_steps (city, problem, no, measure, due_on)
      values (${tx.city}, ${problem}, ${at + 1}, ${measure}, ${dueOn})`)
}

export type Topic = {
  id: string
  month: string
  title: string
  classCodes: string[]
  place: string | null
  goal: string
  org: string
  orgPath: string
  coOrgs: string[]
  state: TopicState
  proposedUser: string | null
  proposedAt: Date
  setAt: Date | null
  report: string | null
  reportedUser: string | null
  reportedAt: Date | null
  review: string | null
  reviewedAt: Date | null
  result: YearlyResult | null
}

export const TOPIC = sql`t.id, t.month, t.title, t.class_codes, t.place, t.goal, t.org, t.org_path, t.co_orgs, t.state, t.proposed_user,
  t.proposed_at, t.set_at, t.report, t.reported_user, t.reported_at, t.review, t.reviewed_at, t.result`

export async function topicForUpdate(tx: Tx, id: string): Promise<Topic | undefined> {
  return tx.maybe<Topic>(
    sql`select ${TOPIC} from insight.topics t where t.city = ${tx.city} and t.id = ${id} for update`,
  )
}

export type Measure = Omit<Step, 'result'> & { evidence: string | null }

export async function measuresOf(tx: Tx, topic: string): Promise<Measure[]> {
  return tx.rows<Measure>(sql`select m.no, m.measure, to_char(m.due_on, 'YYYY-MM-DD') as due_on, to_char(m.done_on, 'YYYY-MM-DD') as done_on,
      m.evidence from insight.topic_measures m where m.city = ${tx.city} and m.topic = ${topic} order by m.no`)
}

export function insertMeasures(tx: Tx, topic: string, measures: readonly NewStep[]): void {
  for (const [at, { measure, dueOn }] of measures.entries())
    tx.queue(sql`insert into insight.topic_measures (city, topic, no, measure, due_on)
      values (${tx.city}, ${topic}, ${at + 1}, ${measure}, ${dueOn})`)
}
