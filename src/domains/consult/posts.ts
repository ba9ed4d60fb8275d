import { clockworkFor } from '#domains/deadlines'
import { centreOf, orgByCode, usersWith } from '#domains/directory'
import { type Notice, notify } from '#domains/notices'
import type { Tx } from '#platform/db/tx'
import { dueAt } from '#rules/deadlines'
import { isRole, type RoleCode } from '#rules/directory'
import type { MatterVersion } from '#rules/matters'
import type { Post, Posts, Step, Turn } from './rules/index.ts'
import { minutesOf, openByPerson } from './store.ts'

const HALL = 'shenpi'
const DEPUTIES: readonly RoleCode[] = ['unit-clerk', 'unit-head']
const MINUTES_PER_HOUR = 60

/** Who stands behind each step for a matter version now: its consult post, the body's desk, the hall, the centre. */
export async function postsFor(tx: Tx, version: MatterVersion): Promise<Posts> {
  const named = version.body.consult
  const body = named ? ((await orgByCode(tx, named.org))?.id ?? version.org) : version.org
  const officer: readonly RoleCode[] = named && isRole(named.role) ? [named.role] : ['officer']
  const hall = await orgByCode(tx, version.body.window ?? HALL)
  const centre = await centreOf(tx)
  const [first, deputy, window, hotline] = await Promise.all([
    postAt(tx, body, officer),
    postAt(tx, body, DEPUTIES),
    hall ? postAt(tx, hall.id, ['window-clerk']) : null,
    postAt(tx, centre.id, ['agent', 'knowledge-editor']),
  ])
  return { officer: first, deputy, window, hotline }
}

async function postAt(tx: Tx, org: string, roles: readonly RoleCode[]): Promise<Post> {
  const people = await usersWith(tx, { org, role: roles })
  const load = await openByPerson(
    tx,
    people.map(({ id }) => id),
  )
  return { org, roles, onDuty: people.map(({ id }) => ({ user: id, open: load.get(id) ?? 0 })) }
}

/** When an unanswered question goes on from this step, in working minutes of the city's calendar; the last step keeps it. */
export async function leavesAt(tx: Tx, step: Step): Promise<Date | null> {
  if (step === 'hotline') return null
  const [minutes, { calendar }] = await Promise.all([minutesOf(tx), clockworkFor(tx)])
  const amount = (minutes[step] ?? MINUTES_PER_HOUR) / MINUTES_PER_HOUR
  return dueAt(tx.now, { amount, unit: 'working-hour' }, [], calendar).at
}

/** Tells those who may answer now, inside the console. */
export async function tellPost(
  tx: Tx,
  question: { id: string; matterName: string; turn: number },
  { step, org, roles, assignee }: Turn,
): Promise<void> {
  const people =
    assignee === null ? (await usersWith(tx, { org, role: roles.filter(isRole) })).map(({ id }) => id) : [assignee]
  await notify(
    tx,
    people.map(
      (user): Notice => ({
        key: `consult:${question.id}:${question.turn}:${user}`,
        template: step === 'officer' ? 'consult-asked' : 'consult-fallback',
        channel: 'in-app',
        to: { user },
        caseId: null,
        facts: { matter: question.matterName },
      }),
    ),
  )
}
