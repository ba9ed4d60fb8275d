import { usersWith } from '#domains/directory'
import { type Notice, notify } from '#domains/notices'
import type { Tx } from '#platform/db/tx'
import { runnersIn } from '../queries/runners.ts'
import { wordOf } from '../rules/index.ts'
import { topicNames } from '../store/names.ts'

/** Posts that keep the desk of a unit (收件). */
const DESK = ['unit-clerk', 'village-worker', 'district-dispatcher'] as const

/** Tells those on duty who may start a plan; where nobody is on duty, all of them. */
export async function tellAlarm(
  tx: Tx,
  { id, topic, words, count }: { id: string; topic: string; words: readonly string[]; count: number },
): Promise<void> {
  const word = wordOf(topic)
  const matter =
    words.length > 0 || word !== null ? [...new Set([word ?? '', ...words])].filter(Boolean).join('、') : ''
  const facts = { matter: matter || (await topicNames(tx))(topic).zh, share: String(count) }
  const people = (await runnersIn(tx)).map(({ id: user }) => user)
  await toUsers(tx, people, { template: 'surge-alarm', facts, key: `surge-alarm:${id}` })
}

/** Tells whoever runs plans, the leaders of the city, and the desks of the joint group. */
export async function tellGroup(
  tx: Tx,
  {
    plan,
    orgs,
    template,
    facts,
    key,
  }: {
    plan: string
    orgs: readonly string[]
    template: string
    facts: Notice['facts']
    key: string
  },
): Promise<void> {
  const desks = await Promise.all(orgs.map((org) => usersWith(tx, { org, role: DESK })))
  const leaders = await usersWith(tx, { role: 'leader' })
  const people = [...(await runnersIn(tx)), ...leaders, ...desks.flat()]
  const users = new Set(people.map(({ id }) => id))
  await toUsers(tx, [...users], { template, facts, key: `${key}:${plan}` })
}

type Told = { template: string; facts: Notice['facts']; key: string }

async function toUsers(tx: Tx, users: readonly string[], { template, facts, key }: Told): Promise<void> {
  await notify(
    tx,
    users.map((user) => ({
      key: `${key}:${user}`,
      template,
      channel: 'in-app' as const,
      to: { user },
      caseId: null,
      facts,
    })),
  )
}
