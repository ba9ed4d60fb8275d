import { localDate } from '#rules/deadlines'
import type { Event, Request } from '#rules/hotline'

/** Somebody to be told: the resident, one member of staff, or whoever keeps a unit’s desk. */
export type Recipient = { kind: 'resident' } | { kind: 'user'; user: string } | { kind: 'desk'; org: string }
export type Telling = {
  template: string
  to: Recipient
  facts: Readonly<Record<string, string>>
  /** Organisation whose name fills `{unit}`. */
  unit?: string
  urgent?: boolean
}

const resident: Recipient = { kind: 'resident' }
const clerks = (org: string): Recipient => ({ kind: 'desk', org })

/**
 * Who is told what about a step (通知): the resident in plain words, the unit and its people about what waits for them.
 * A resident who wants no reply gets the receipt only. Pure: texts and addresses come later.
 */
export function tellings(event: Event, request: Request): readonly Telling[] {
  const told = [...aboutRequest(event, request), ...aboutWork(event, request)]
  return told.filter(
    ({ to, template }) =>
      to.kind !== 'resident' || (request.party !== null && (request.wantsReply || template === 'request-received')),
  )
}

function aboutRequest(event: Event, request: Request): Telling[] {
  const due = day(request.redo?.clock.dueAt ?? request.clock.dueAt)
  switch (event.type) {
    case 'hotline.received':
      return [{ template: 'request-received', to: resident, facts: { due }, urgent: request.urgency === 'life' }]
    case 'hotline.dispatched':
    case 'hotline.returned':
      return [{ template: 'request-handed-on', to: resident, facts: { due }, unit: event.lead }]
    case 'hotline.extended':
      return [{ template: 'request-extended', to: resident, facts: { due, reason: event.reason?.text ?? '' } }]
    case 'hotline.answered-directly':
    case 'hotline.replied':
    case 'hotline.shared-reply':
      return [{ template: 'request-answered', to: resident, facts: {} }]
    case 'hotline.called-back':
      return event.callBack.result === 'asked' ? [{ template: 'request-question', to: resident, facts: {} }] : []
    case 'hotline.not-accepted':
    case 'hotline.handed-over':
      return [{ template: 'request-not-accepted', to: resident, facts: {} }]
    case 'hotline.closed':
      return [{ template: 'request-closed', to: resident, facts: {} }]
    case 'hotline.reopened':
      return [{ template: 'request-reopened', to: resident, facts: { due }, unit: event.lead }]
    case 'hotline.messaged':
      return event.from === 'resident' ? [] : [{ template: 'request-message', to: resident, facts: {} }]
    default:
      return []
  }
}

function aboutWork(event: Event, request: Request): Telling[] {
  const dueOf = (task: string): string => day(request.tasks.find((one) => one.id === task)?.dueAt ?? null)
  switch (event.type) {
    case 'hotline.dispatched':
    case 'hotline.returned':
    case 'hotline.sent-back':
    case 'hotline.reopened':
      return event.legs.map((leg) => ({
        template: 'task-new',
        to: clerks(leg.org),
        facts: { task: LEG_WORDS[leg.kind], due: dueOf(leg.task) },
      }))
    case 'hotline.assist-added':
      return [
        {
          template: 'task-new',
          to: clerks(event.leg.org),
          facts: { task: LEG_WORDS.assist, due: dueOf(event.leg.task) },
        },
      ]
    case 'hotline.assigned':
    case 'hotline.work-handed-over':
      return event.officer
        ? [
            {
              template: 'task-new',
              to: { kind: 'user', user: event.officer },
              facts: { task: '承办', due: leadDue(request) },
            },
          ]
        : []
    case 'hotline.warned':
      return [warning(event.card)]
    case 'hotline.supervised':
    case 'hotline.instructed':
      return [
        {
          template: 'task-supervision',
          to: clerks(event.supervision.org),
          facts: { due: day(event.supervision.dueAt), reason: event.supervision.reason.text },
        },
      ]
    case 'hotline.ask-refused':
      return lead(request).map((org) => ({
        template: 'task-ruling',
        to: clerks(org),
        facts: { task: '未同意', reason: event.reason?.text ?? '' },
      }))
    default:
      return []
  }
}

const LEG_WORDS = { handle: '主办', assist: '协办', supervise: '督促' } as const
const CARDS = { yellow: 'task-yellow-card', red: 'task-red-card' } as const

function warning(card: Extract<Event, { type: 'hotline.warned' }>['card']): Telling {
  const share = card.warning
  const template = share === 'yellow' || share === 'red' ? CARDS[share] : 'task-warning'
  return { template, to: clerks(card.org), facts: { share, due: day(card.dueFor) } }
}

function lead(request: Request): string[] {
  return 'lead' in request.phase && request.phase.lead !== null ? [request.phase.lead] : []
}

function leadDue(request: Request): string {
  return day(request.tasks.find((task) => task.kind === 'handle' && task.finishedAt === null)?.dueAt ?? null)
}

/** 11月24日, as residents read a day; empty when there is none. */
function day(iso: string | null): string {
  if (iso === null) return ''
  const [, month = '', date = ''] = localDate(new Date(iso)).split('-')
  return `${Number(month)}月${Number(date)}日`
}
