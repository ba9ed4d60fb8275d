import { isInScope, orgById, orgFacts } from '#domains/directory'
import { insist, reject } from '#kit/ruling'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import { localDate } from '#rules/deadlines'
import { resultOf } from '../../queries/topics/result.ts'
import { mayReportTopic, mayReviewTopic, maySetTopic, type NewStep } from '../../rules/index.ts'
import { insertMeasures, measuresOf, type Topic, topicForUpdate } from '../../store/problems.ts'
import { insistCity } from '../city-wide.ts'
import { reporting, userOf } from '../problems/handle.ts'
import { tellTopic, tellUnit, topicPath } from './tell-owner.ts'

export type NewTopic = {
  month: string
  title: string
  classCodes: readonly string[]
  place: string | null
  goal: string
  org: string
  coOrgs: readonly string[]
  measures: readonly NewStep[]
}

/** Proposes a topic of the month, with its owner and what is to be done. */
export async function proposeTopic(
  ctx: Ctx,
  { key, ...asked }: NewTopic & { key: string | undefined },
): Promise<{ id: string }> {
  return once(ctx, 'insight.edit-topics', { scope: 'insight.topic', key, request: asked }, async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const { month, title, classCodes, place, goal, org, coOrgs, measures } = asked
    const owner = (await orgById(tx, org)) ?? reject('missing', 'insight.owner-missing', {}, 'org')
    if ((await orgFacts(tx, coOrgs)).size !== new Set(coOrgs).size)
      reject('missing', 'insight.owner-missing', {}, 'coOrgs')
    const id = tx.id()
    await tx.run(sql`insert into insight.topics (city, id, month, title, class_codes, place, goal, org, org_path, co_orgs, state,
        proposed_user, proposed_at)
      values (${tx.city}, ${id}, ${month}, ${title}, ${[...classCodes]}::text[], ${place}, ${goal}, ${org}, ${owner.path},
        ${[...coOrgs]}::uuid[], 'proposed', ${userOf(tx)}, ${tx.now})`)
    insertMeasures(tx, id, measures)
    return { id }
  })
}

/** A second person sets the topic, or drops it. */
export async function setTopic(ctx: Ctx, { id, agree }: { id: string; agree: boolean }): Promise<void> {
  await ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const topic = await known(tx, id)
    insist(maySetTopic(topic, userOf(tx) ?? ''))
    tx.queue(sql`update insight.topics set state = ${agree ? 'in-hand' : 'dropped'}, set_user = ${userOf(tx)}, set_at = ${tx.now}
      where city = ${tx.city} and id = ${id}`)
    audit(tx, { action: 'insight.edit-topics', object: { kind: 'topic', id }, facts: { agree } })
    if (agree) await tellTopic(tx, { ...topic, dues: (await measuresOf(tx, id)).map(({ dueOn }) => dueOn) })
  })
}

/** The owner shows that a measure is done. */
export async function finishMeasure(
  ctx: Ctx,
  { id, no, evidence }: { id: string; no: number; evidence: string },
): Promise<void> {
  await asOwner(ctx, id, async (tx, { state }) => {
    if (state !== 'in-hand') reject('conflict', 'insight.topic-state')
    const changed =
      await tx.run(sql`update insight.topic_measures set done_on = ${localDate(tx.now)}, evidence = ${evidence}
      where city = ${tx.city} and topic = ${id} and no = ${no} and done_on is null`)
    if (changed === 0) reject('missing', 'insight.step-missing')
  })
}

/** The owner reports what came of it all. */
export async function reportTopic(ctx: Ctx, { id, report }: { id: string; report: string }): Promise<void> {
  await asOwner(ctx, id, async (tx, topic) => {
    insist(mayReportTopic(topic, await measuresOf(tx, id)))
    tx.queue(sql`update insight.topics set state = 'reported', report = ${report}, reported_user = ${userOf(tx)}, reported_at = ${tx.now}
      where city = ${tx.city} and id = ${id}`)
  })
}

/** A second person reviews the report; the result of the year is kept as it was then. What is not good enough goes back. */
export async function reviewTopic(
  ctx: Ctx,
  { id, good, review }: { id: string; good: boolean; review: string },
): Promise<void> {
  await ctx.transaction('insight.edit-topics', async (tx) => {
    insistCity(tx, 'insight.edit-topics')
    const topic = await known(tx, id)
    insist(mayReviewTopic(topic, userOf(tx) ?? ''))
    tx.queue(
      good
        ? sql`update insight.topics set state = 'reviewed', review = ${review}, reviewed_user = ${userOf(tx)}, reviewed_at = ${tx.now},
            result = ${JSON.stringify(await resultOf(tx, topic))}::jsonb where city = ${tx.city} and id = ${id}`
        : sql`update insight.topics set state = 'in-hand', review = ${review} where city = ${tx.city} and id = ${id}`,
    )
    audit(tx, { action: 'insight.edit-topics', object: { kind: 'topic', id }, facts: { good } })
    if (!good)
      await tellUnit(tx, topic.org, {
        key: `insight:topic-back:${id}:${tx.now.toISOString()}`,
        template: 'insight-topic-back',
        path: topicPath(id),
        facts: { matter: topic.title, reason: review },
      })
  })
}

async function asOwner(ctx: Ctx, id: string, work: (tx: Tx, topic: Topic) => Promise<void>): Promise<void> {
  const permission = reporting(ctx)
  await ctx.transaction(permission, async (tx) => {
    const topic = await known(tx, id)
    if (!isInScope(tx.actor, permission, topic)) reject('missing', 'insight.topic-missing')
    await work(tx, topic)
  })
}

async function known(tx: Tx, id: string): Promise<Topic> {
  return (await topicForUpdate(tx, id)) ?? reject('missing', 'insight.topic-missing')
}
