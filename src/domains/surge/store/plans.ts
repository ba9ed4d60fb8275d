import { sql, type Tx } from '#platform/db/tx'
import type { Demand } from '#rules/hotline'
import type { MemberState, PlanFacts, PlanState, StaysAlone, Topic } from '../rules/index.ts'

type Both = { zh: string; en: string }

/** What a plan says and does; a template of the library holds the same. */
export type PlanContent = {
  topic: Topic
  /** What residents read: one line for the banner, the whole for its page. */
  announcement: { title: Both; text: Both }
  /** What agents say (话术). */
  script: string
  /** What a reporter is told at once; empty: nothing. */
  reply: string
  /** The short form takes the kind of demand and the class from here. */
  short: { demand: Demand; classCode: string | null }
  /** Units that act together; the first with `lead` leads. */
  group: readonly { org: string; duty: string; lead: boolean }[]
}

export type Review = {
  text: string
  measures: string
  lessons: string
  by: string
  at: string
  confirmedBy: string | null
}
/** How a plan ended, in numbers. */
export type Ending = {
  note: string
  by: string
  total: number
  merged: number
  alone: number
  done: number
  open: number
}

export type Plan = {
  id: string
  name: string
  state: PlanState
  alarm: string | null
  template: string | null
  content: PlanContent
  parent: string | null
  parentNumber: string | null
  owner: string
  ownerName: string
  createdAt: Date
  startedAt: Date | null
  briefDue: Date | null
  endedAt: Date | null
  ending: Ending | null
  review: Review | null
  reviewedBy: string | null
  /** What residents read after the end, and until when every page says so. */
  result: Both | null
  shownUntil: Date | null
  version: number
}

const COLUMNS = sql`p.id, p.name, p.state, p.alarm, p.template, p.content, p.parent, p.parent_number, p.owner, p.owner_name, p.created_at,
  p.started_at, p.brief_due, p.ended_at, p.ending, p.review, p.reviewed_by, p.result, p.shown_until, p.version`

export function factsOf({ state, reviewedBy, content, parent }: Plan): PlanFacts {
  const { topic, announcement } = content
  return {
    state,
    reviewedBy,
    parent,
    hasAnnouncement: announcement.title.zh.trim() !== '' && announcement.text.zh.trim() !== '',
    hasTopic: topic.words.length > 0 || topic.classes.length > 0,
  }
}

export async function planById(tx: Tx, id: string): Promise<Plan | undefined> {
  return tx.maybe<Plan>(sql`select ${COLUMNS} from surge.plans p where p.city = ${tx.city} and p.id = ${id}`)
}

export async function planForUpdate(tx: Tx, id: string): Promise<Plan | undefined> {
  return tx.maybe<Plan>(sql`select ${COLUMNS} from surge.plans p where p.city = ${tx.city} and p.id = ${id} for update`)
}

/** Plans in these states, the newest first. Index plans_state. */
export async function plansIn(tx: Tx, states: readonly PlanState[], limit = 50): Promise<Plan[]> {
  return tx.rows<Plan>(sql`select ${COLUMNS} from surge.plans p where p.city = ${tx.city} and p.state = any(${[...states]}::text[])
    order by p.created_at desc, p.id desc limit ${limit}`)
}

/** Plans whose announcement stands on every page: those in force, and those whose end is still being told. */
export async function announcedPlans(tx: Tx): Promise<Plan[]> {
  return tx.rows<Plan>(sql`select ${COLUMNS} from surge.plans p where p.city = ${tx.city}
      and (p.state = 'running' or p.shown_until > ${tx.now}) order by p.ended_at desc nulls first, p.created_at desc, p.id desc`)
}

export async function addPlan(
  tx: Tx,
  plan: Pick<Plan, 'name' | 'alarm' | 'template' | 'content' | 'owner' | 'ownerName'>,
): Promise<string> {
  const id = tx.id()
  const { name, alarm, template, content, owner, ownerName } = plan
  await tx.run(sql`insert into surge.plans (city, id, name, state, alarm, template, content, owner, owner_name, created_at, version)
    values (${tx.city}, ${id}, ${name}, 'prepared', ${alarm}, ${template}, ${JSON.stringify(content)}, ${owner}, ${ownerName}, ${tx.now}, 1)`)
  return id
}

/** Stores a plan as it is after an act. */
export async function savePlan(tx: Tx, plan: Plan & { closedBy?: string | null }): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  await tx.run(sql`update surge.plans set name = ${plan.name}, state = ${plan.state}, content = ${json(plan.content)}, parent = ${plan.parent},
      parent_number = ${plan.parentNumber}, owner = ${plan.owner}, owner_name = ${plan.ownerName}, started_at = ${plan.startedAt},
      brief_due = ${plan.briefDue}, ended_at = ${plan.endedAt}, ending = ${json(plan.ending)}, review = ${json(plan.review)},
      reviewed_by = ${plan.reviewedBy}, closed_by = ${plan.closedBy ?? null}, result = ${json(plan.result)},
      shown_until = ${plan.shownUntil}, version = version + 1
    where city = ${tx.city} and id = ${plan.id}`)
}

/** A step of the journal: who did what. Only numbers and names of units and staff stand in `data`. */
export type Step = { no: number; at: Date; byName: string; what: string; data: Readonly<Record<string, unknown>> }

/** Writes a step down; the plan's row is locked by whoever writes, so that numbers follow one another. */
export async function addStep(tx: Tx, plan: string, step: Pick<Step, 'what' | 'data'>): Promise<void> {
  const { actor } = tx
  const [user, name] = actor.kind === 'staff' ? [actor.user, actor.name] : [null, '']
  await tx.run(sql`insert into surge.plan_steps (city, plan, no, at, by_user, by_name, what, data)
    select ${tx.city}, ${plan}, coalesce(max(no), 0) + 1, ${tx.now}, ${user}, ${name}, ${step.what}, ${JSON.stringify(step.data)}
    from surge.plan_steps where city = ${tx.city} and plan = ${plan}`)
}

export async function stepsOf(tx: Tx, plan: string): Promise<Step[]> {
  return tx.rows<Step>(
    sql`select no, at, by_name, what, data from surge.plan_steps where city = ${tx.city} and plan = ${plan} order by no`,
  )
}

export type Member = {
  caseId: string
  number: string
  at: Date
  district: string
  open: boolean
  state: MemberState
  why: StaysAlone | string | null
  toldAt: Date | null
  /** Whether he is to be told of the end, was told, or could not be; null before it. */
  closing: 'due' | 'told' | 'no-channel' | null
}

const MEMBER = sql`case_id, number, at, district, open, state, why, told_at, closing`

export type NewMember = Pick<Member, 'caseId' | 'number' | 'at' | 'district' | 'open'> & { plan: string }

/** Links a request to a plan, once; answers whether it is new there. */
export async function addMember(tx: Tx, { plan, caseId, number, at, district, open }: NewMember): Promise<boolean> {
  const added = await tx.run(sql`insert into surge.plan_members (city, plan, case_id, number, at, district, open, state)
    values (${tx.city}, ${plan}, ${caseId}, ${number}, ${at}, ${district}, ${open}, 'found') on conflict do nothing`)
  return added > 0
}

/** Taken off the list: only whoever runs the plan still sees them. */
export async function leftOut(tx: Tx, plan: string): Promise<Member[]> {
  return tx.rows<Member>(sql`select ${MEMBER} from surge.plan_members
    where city = ${tx.city} and plan = ${plan} and state = 'left' order by at, case_id`)
}

export async function membersOf(tx: Tx, plan: string): Promise<Member[]> {
  return tx.rows<Member>(sql`select ${MEMBER} from surge.plan_members
    where city = ${tx.city} and plan = ${plan} and state <> 'left' order by at, case_id`)
}

export async function memberForUpdate(tx: Tx, plan: string, caseId: string): Promise<Member | undefined> {
  return tx.maybe<Member>(sql`select ${MEMBER} from surge.plan_members
    where city = ${tx.city} and plan = ${plan} and case_id = ${caseId} for update`)
}

export async function setMember(
  tx: Tx,
  { plan, caseId, state, why = null }: { plan: string; caseId: string; state: MemberState; why?: string | null },
): Promise<void> {
  await tx.run(sql`update surge.plan_members set state = ${state}, why = ${why}
    where city = ${tx.city} and plan = ${plan} and case_id = ${caseId}`)
}

/** Marks that the reporter has been told; false where he was already. */
export async function markTold(tx: Tx, plan: string, caseId: string): Promise<boolean> {
  const marked = await tx.run(sql`update surge.plan_members set told_at = ${tx.now}
    where city = ${tx.city} and plan = ${plan} and case_id = ${caseId} and told_at is null`)
  return marked > 0
}

/** Which of these requests are members of a plan that still counts: they teach the baseline nothing. */
export async function memberIds(tx: Tx, from: Date, until: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ caseId: string }>(sql`select case_id from surge.plan_members
    where city = ${tx.city} and at >= ${from} and at < ${until} and state <> 'left'`)
  return new Set(rows.map((row) => row.caseId))
}

/** Which requests since a moment belong to a plan in force. */
export async function gatheredIn(tx: Tx, from: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ caseId: string }>(sql`select m.case_id from surge.plan_members m
    join surge.plans p on p.city = m.city and p.id = m.plan and p.state = 'running'
    where m.city = ${tx.city} and m.at > ${from} and m.state <> 'left'`)
  return new Set(rows.map((row) => row.caseId))
}
