import { type Handler, heardEvent, type Reaction } from '#domains/casework'
import { orgFacts, usersWith } from '#domains/directory'
import { type Notice, notify } from '#domains/notices'
import type { Ctx } from '#platform/context'
import type { Tx } from '#platform/db/tx'
import type { Event, Request } from '#rules/hotline'
import { type Telling, tellings } from './plan.ts'

const SUBSCRIBER = 'hotline.notices'

/** Steps that somebody is told about. */
export const tellingReaction: Reaction = {
  subscriber: SUBSCRIBER,
  on: [
    'received',
    'dispatched',
    'returned',
    'sent-back',
    'extended',
    'answered-directly',
    'replied',
    'shared-reply',
    'called-back',
    'not-accepted',
    'handed-over',
    'closed',
    'reopened',
    'messaged',
    'assist-added',
    'assigned',
    'work-handed-over',
    'warned',
    'supervised',
    'instructed',
    'ask-refused',
  ].map((name) => `hotline.${name}`),
}

/** Channels a template goes by: residents by SMS; staff inside the console, and by SMS for cards, as the template has them. */
const STAFF_CHANNELS: Readonly<Record<string, readonly Notice['channel'][]>> = {
  'task-new': ['in-app'],
  'task-warning': ['in-app'],
  'task-yellow-card': ['in-app', 'sms'],
  'task-red-card': ['in-app', 'sms'],
  'task-supervision': ['in-app', 'mail'],
  'task-ruling': ['in-app'],
}

/** Posts that keep the desk of a unit (收件). */
const DESK = ['unit-clerk', 'village-worker', 'district-dispatcher'] as const

/** Writes the messages of one step; the key makes each of them once, however often the event is heard. */
export const tellingHandler: Handler = {
  subscriber: SUBSCRIBER,
  async handle(ctx: Ctx, { caseId, eventNo }) {
    await ctx.transaction('notices.notify', async (tx) => {
      const heard = await heardEvent(tx, { caseId, eventNo })
      if (!heard) return
      const request = heard.state as Request
      const told = tellings(heard.event as unknown as Event, request)
      const notices = await Promise.all(
        told.map((telling) => noticesOf(tx, telling, { request, eventNo, at: heard.at })),
      )
      await notify(tx, notices.flat())
    })
  },
}

type At = { request: Request; eventNo: number; at: Date }

async function noticesOf(tx: Tx, telling: Telling, { request, eventNo, at }: At): Promise<Notice[]> {
  const facts = {
    ...telling.facts,
    number: request.number,
    ...(telling.unit ? { unit: await nameOf(tx, telling.unit) } : {}),
  }
  const common = {
    template: telling.template,
    caseId: request.id,
    facts,
    urgent: telling.urgent ?? false,
    happenedAt: at,
  }
  const key = (to: string, channel: string): string => `${request.id}:${eventNo}:${telling.template}:${channel}:${to}`
  if (telling.to.kind === 'resident') {
    const { party, reachable } = request
    return party !== null && reachable
      ? [{ ...common, key: key('resident', 'sms'), channel: 'sms', to: { party } }]
      : []
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

async function nameOf(tx: Tx, org: string): Promise<string> {
  return (await orgFacts(tx, [org])).get(org)?.name ?? ''
}
