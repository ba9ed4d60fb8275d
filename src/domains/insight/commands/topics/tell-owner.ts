import { orgFacts, usersWith } from '#domains/directory'
import { type Notice, notify } from '#domains/notices'
import type { Tx } from '#platform/db/tx'

/** What is told to the people of a unit, once, inside the console; `path` leads to it. */
export type Told = {
  /** What makes it one and the same; a second one is not written. */
  key: string
  template: 'insight-problem' | 'insight-topic' | 'insight-topic-help' | 'insight-topic-back' | 'insight-measure-due'
  path: string
  facts: Notice['facts']
}

/** Who reports on problems and topics of a unit; they hear of it also when they are on leave today. */
const OWNERS = ['unit-head', 'unit-clerk'] as const

export async function tellUnit(tx: Tx, org: string, { key, template, path, facts }: Told): Promise<void> {
  const people = await usersWith(tx, { org, role: OWNERS, evenAbsent: true })
  await notify(
    tx,
    people.map(({ id: user }) => ({
      ...{ key: `${key}:${user}`, template, channel: 'in-app' as const, to: { user }, caseId: null },
      facts: { ...facts, path },
    })),
  )
}

export const problemPath = (id: string): string => `/topics?view=problems&problem=${id}`
export const topicPath = (id: string): string => `/topics?view=topics&topic=${id}`

type Given = { id: string; title: string; org: string; coOrgs: readonly string[]; dues: readonly string[] }

/** The topic is set: its owner and whoever helps hear of it. */
export async function tellTopic(tx: Tx, { id, title, org, coOrgs, dues }: Given): Promise<void> {
  const unit = (await orgFacts(tx, [org])).get(org)?.name ?? ''
  const facts = { matter: title, unit, share: dues.length, due: dues.toSorted()[0] ?? '' }
  const told = { path: topicPath(id), facts }
  await tellUnit(tx, org, { ...told, key: `insight:topic:${id}`, template: 'insight-topic' })
  for (const helper of new Set(coOrgs))
    if (helper !== org)
      await tellUnit(tx, helper, { ...told, key: `insight:topic-help:${id}`, template: 'insight-topic-help' })
}
