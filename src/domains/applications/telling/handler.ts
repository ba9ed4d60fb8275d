import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import { orgFacts, usersWith } from '#domains/directory'
import { type Notice, notify } from '#domains/notices'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { ApplicationCase, Event } from '#rules/applications'
import { type Telling, tellings } from './plan.ts'

const SUBSCRIBER = 'applications.notices'

/** Steps that somebody is told about. */
export const tellingReaction: Reaction = {
  subscriber: SUBSCRIBER,
  on: [
    'submitted',
    'correction-asked',
    'supplied',
    'accepted',
    'acceptance-refused',
    'returned',
    'assigned',
    'steps-advanced',
    'step-finished',
    'consulted',
    'clock-stopped',
    'clock-restarted',
    'extension-asked',
    'extension-ruled',
    'decision-drafted',
    'decided',
    'deemed-renewed',
    'issued',
    'pledge-checked',
    'warned',
    'card-given',
    'supervised',
    'inherited',
    'paid',
    'charge-waived',
  ].map((name) => `applications.${name}`),
}

/** Channels of templates for staff; applicants get text messages. */
const STAFF_CHANNELS: Readonly<Record<string, readonly Notice['channel'][]>> = {
  'task-new': ['in-app'],
  'task-warning': ['in-app'],
  'task-yellow-card': ['in-app', 'sms'],
  'task-red-card': ['in-app', 'sms'],
  'task-supervision': ['in-app', 'mail'],
}

/** Posts that keep the desk of a body. */
const DESK = ['unit-clerk', 'window-clerk'] as const

/** Writes the messages of one step; the key makes each of them once, however often the event is heard. */
export const tellingHandler: Handler = {
  subscriber: SUBSCRIBER,
  async handle(ctx: Ctx, { caseId, eventNo }) {
    await ctx.transaction('notices.notify', async (tx) => {
      const heard = await heardEvent(tx, { caseId, eventNo })
      if (!heard) return
      const one = heard.state as ApplicationCase
      const told = tellings(heard.event as unknown as Event, one)
      const notices = await Promise.all(told.map((telling) => noticesOf(tx, telling, { one, eventNo, at: heard.at })))
      await notify(tx, notices.flat())
    })
  },
}

type At = { one: ApplicationCase; eventNo: number; at: Date }

async function noticesOf(tx: Tx, telling: Telling, { one, eventNo, at }: At): Promise<Notice[]> {
  const unit = telling.unit === undefined ? undefined : (await orgFacts(tx, [telling.unit])).get(telling.unit)?.name
  const facts = { ...telling.facts, number: one.number, ...(unit === undefined ? {} : { unit }) }
  const common = { template: telling.template, caseId: one.id, facts, happenedAt: at }
  const task = telling.facts.task ?? ''
  const key = (to: string, channel: string): string => [one.id, eventNo, telling.template, task, channel, to].join(':')
  if (telling.to.kind === 'applicant') {
    const { party } = one
    return party === null ? [] : [{ ...common, key: key('applicant', 'sms'), channel: 'sms', to: { party } }]
  }
  const users =
    telling.to.kind === 'user'
      ? [telling.to.user]
      : (await usersWith(tx, { org: telling.to.org, role: DESK })).map((person) => person.id)
  const channels = STAFF_CHANNELS[telling.template] ?? ['in-app']
  return users.flatMap((user) =>
    channels.map((channel) => ({ ...common, key: key(user, channel), channel, to: { user } })),
  )
}
