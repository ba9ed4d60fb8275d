import { orgFacts, placeByCode } from '#domains/directory'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import { ALL, type Topic, wordOf } from '../rules/index.ts'
import { type Alarm, alarmForUpdate, ruleAlarm } from '../store/alarms.ts'
import { saveGathering } from '../store/gathering.ts'
import { templateById, templates } from '../store/library.ts'
import { topicNames } from '../store/names.ts'
import { addPlan, addStep, type PlanContent } from '../store/plans.ts'
import { planFor, settle, whoActs } from './acting.ts'
import { gatherFrom } from './gather.ts'

const EMPTY: PlanContent = {
  topic: { words: [], classes: [], place: '' },
  announcement: { title: { zh: '', en: '' }, text: { zh: '', en: '' } },
  script: '',
  reply: '',
  short: { demand: 'help', classCode: null },
  group: [],
}

export type Preparing = { alarm: string | null; template: string | null; name: string | null }

/** Prepares a plan: from an alarm, from the library, or from nothing. It tells nobody anything until it is started. */
export async function preparePlan(ctx: Ctx, { key, ...asked }: Preparing & { key?: string | undefined }) {
  return once<{ id: string }>(ctx, 'surge.run', { scope: 'surge-plans', key, request: asked }, async (tx) => {
    const by = whoActs(tx)
    const alarm = asked.alarm === null ? null : await openAlarm(tx, asked.alarm)
    const template = asked.template === null ? await templateFor(tx, alarm) : await templateById(tx, asked.template)
    const content = { ...EMPTY, ...template?.content }
    const name = asked.name ?? template?.name ?? (alarm ? (await topicNames(tx))(alarm.topic).zh : '')
    const id = await addPlan(tx, {
      name: name.trim() === '' ? '应急处置' : name.trim(),
      alarm: alarm?.id ?? null,
      template: template?.id ?? null,
      content: { ...content, topic: topicWith(content.topic, alarm) },
      owner: by.user,
      ownerName: by.name,
    })
    if (alarm) await ruleAlarm(tx, { id: alarm.id, state: 'planned', ...by, note: null, plan: id })
    await addStep(tx, id, { what: 'prepare', data: alarm ? { alarm: alarm.at.toISOString() } : {} })
    return { id }
  })
}

async function openAlarm(tx: Tx, id: string): Promise<Alarm> {
  const alarm = (await alarmForUpdate(tx, id)) ?? reject('missing', 'surge.alarm-unknown')
  return alarm.plan === null ? alarm : reject('conflict', 'surge.alarm-planned')
}

/** The template that is about what the alarm saw, where there is one: not one about a part of it only. */
async function templateFor(tx: Tx, alarm: Alarm | null) {
  if (alarm === null) return undefined
  const said = [wordOf(alarm.topic) ?? '', ...alarm.words].filter(Boolean)
  const isIn = (topic: Topic) =>
    topic.classes.some((code) => alarm.topic.startsWith(code)) ||
    topic.words.some((line) =>
      line.split('+').some((word) => said.some((one) => word.includes(one) || one.includes(word))),
    )
  return (await templates(tx)).find(({ content }) => isIn(content.topic))
}

/** The topic of a template is kept, in the alarm's place; where there is none the alarm says what it was seen by. */
function topicWith(topic: Topic, alarm: Alarm | null): Topic {
  if (alarm === null) return topic
  if (topic.words.length + topic.classes.length > 0) return { ...topic, place: topic.place || alarm.place }
  const word = wordOf(alarm.topic)
  if (word !== null) return { words: [word], classes: [], place: '' }
  return { words: [], classes: alarm.topic === ALL ? [] : [alarm.topic], place: alarm.place }
}

/** Changes what a plan says and does; while it runs, everybody reads the new text from the next page on. */
export async function changePlan(ctx: Ctx, { id, name, content }: { id: string; name: string; content: PlanContent }) {
  await ctx.transaction('surge.run', async (tx) => {
    const plan = await planFor(tx, id, 'change')
    await checkContent(tx, content)
    const changed = changedParts(plan.content, content)
    await settle(tx, { ...plan, name, content }, { what: 'change', data: { changed } })
    // Another topic looks through what came in before once more.
    if (plan.state === 'running' && changed.includes('topic'))
      await saveGathering(tx, id, { from: (await gatherFrom(tx, plan)).toISOString() })
  })
}

export async function checkContent(tx: Tx, { topic, group }: PlanContent): Promise<void> {
  if (topic.place !== '' && !(await placeByCode(tx, topic.place.padEnd(12, '0'))))
    reject('invalid', 'surge.unknown-place', {}, 'place')
  const orgs = await orgFacts(
    tx,
    group.map(({ org }) => org),
  )
  if (!group.every(({ org }) => orgs.get(org)?.active)) reject('invalid', 'surge.unknown-unit', {}, 'group')
  if (group.length > 0 && group.filter(({ lead }) => lead).length !== 1)
    reject('invalid', 'surge.one-lead', {}, 'group')
}

function changedParts(before: PlanContent, after: PlanContent): readonly string[] {
  return (['topic', 'announcement', 'script', 'reply', 'short', 'group'] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  )
}
