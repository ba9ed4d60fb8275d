import type { Words } from '#kit/words'
import type { ApplicationCase, Event } from '#rules/applications'
import { dayInWords } from '#rules/deadlines'
import { stoppingKinds } from '#rules/matters'
import { openedIn } from './tasks.ts'

/** Somebody to be told: the applicant, one member of staff, or whoever keeps a body's desk. */
export type Recipient = { kind: 'applicant' } | { kind: 'user'; user: string } | { kind: 'desk'; org: string }
export type Telling = {
  template: string
  to: Recipient
  facts: Readonly<Record<string, string>>
  /** Organisation whose name fills `{unit}`. */
  unit?: string
}

const applicant: Recipient = { kind: 'applicant' }

/** Who is told what about a step (通知): the applicant in plain words, bodies and officers about what waits for them. Pure. */
export function tellings(event: Event, one: ApplicationCase): readonly Telling[] {
  const own = forApplicant(event, one)
  return [...(own ? [{ ...own, to: applicant }] : []), ...aboutWork(event, one)]
}

type Own = Omit<Telling, 'to'>

function forApplicant(event: Event, one: ApplicationCase): Own | undefined {
  const due = day(one.clock.dueAt)
  const matter = one.matter.name.zh
  switch (event.type) {
    case 'applications.submitted':
      return { template: 'application-received', facts: { matter, due: day(one.clock.tellBy) } }
    case 'applications.correction-asked':
      return event.offList ? undefined : correction(event.asked, one)
    case 'applications.accepted':
      return { template: 'application-accepted', facts: { matter, due }, unit: one.org }
    case 'applications.acceptance-refused':
      return { template: 'application-not-accepted', facts: { matter } }
    case 'applications.returned':
      return { template: 'application-returned', facts: { matter } }
    case 'applications.clock-stopped': {
      const { kind, days } = event.stop
      return { template: 'application-stopped', facts: { task: stoppingKinds[kind].zh, days: String(days) } }
    }
    case 'applications.extension-ruled':
      return event.ruling === 'granted'
        ? { template: 'application-extended', facts: { due, reason: one.extension?.reason ?? '' } }
        : undefined
    default:
      return atTheEnd(event, one)
  }
}

function atTheEnd(event: Event, one: ApplicationCase): Own | undefined {
  const matter = one.matter.name.zh
  switch (event.type) {
    case 'applications.decided':
    case 'applications.deemed-renewed':
      if (event.decision.outcome === 'refused') return { template: 'application-refused', facts: { matter } }
      return one.charges.some(({ state }) => state === 'due')
        ? { template: 'application-pay', facts: { matter } }
        : { template: 'application-granted', facts: { matter, due: day(one.clock.deliverBy) } }
    case 'applications.issued':
      return { template: 'application-ready', facts: { matter } }
    case 'applications.pledge-checked':
      return event.outcome === 'kept'
        ? undefined
        : { template: 'application-duty', facts: { due: day(event.duty.fixBy ?? event.duty.dueAt) } }
    default:
      return undefined
  }
}

/** Everything at once (一次性告知): each thing by its name, in the order of the notice. */
function correction(
  asked: Extract<Event, { type: 'applications.correction-asked' }>['asked'],
  one: ApplicationCase,
): Own {
  const names = asked.flatMap(({ cites, problem }) => {
    if (cites === null) return []
    const item = cites.kind === 'need' ? one.items.find(({ key }) => key === cites.key) : undefined
    return [item ? item.name.zh : problem]
  })
  const task = one.tasks.findLast(({ kind, side }) => kind === 'correct' && side === 'applicant')
  return { template: 'application-correction', facts: { list: shorten(names), due: day(task?.dueAt ?? null) } }
}

const ROOM = 150

/** A text message has little room: what does not fit is counted, and stands in full under the application. */
function shorten(names: readonly string[]): string {
  const shown: string[] = []
  for (const name of names) {
    if ([...shown, name].join('、').length > ROOM) return `${shown.join('、')}等 ${names.length} 项`
    shown.push(name)
  }
  return shown.join('、')
}

function aboutWork(event: Event, one: ApplicationCase): readonly Telling[] {
  const opened = openedIn(event).map(
    ({ task, words }): Telling => ({
      template: 'task-new',
      to: task.assignee === null ? { kind: 'desk', org: task.org } : { kind: 'user', user: task.assignee },
      facts: { task: words.zh, due: day(task.dueAt) },
    }),
  )
  switch (event.type) {
    case 'applications.assigned':
      return assigned(event, one)
    case 'applications.warned': {
      const { task, warning, at } = event.milestone
      const org = one.tasks.find(({ id }) => id === task)?.org ?? one.org
      return [{ template: 'task-warning', to: { kind: 'desk', org }, facts: { share: warning, due: day(at) } }]
    }
    case 'applications.card-given': {
      const { colour, org } = event.card
      const facts = { due: day(one.clock.dueAt) }
      return [...opened, { template: `task-${colour}-card`, to: { kind: 'desk', org }, facts }]
    }
    case 'applications.supervised': {
      const { org, dueAt, reason } = event.supervision
      return [{ template: 'task-supervision', to: { kind: 'desk', org }, facts: { due: day(dueAt), reason } }]
    }
    default:
      return opened
  }
}

function assigned({ task, tasks }: Extract<Event, { type: 'applications.assigned' }>, one: ApplicationCase): Telling[] {
  const change = tasks?.find((each) => each.do === 'assign' && each.id === task)
  const user = change?.do === 'assign' ? change.assignee : null
  const due = day(one.tasks.find(({ id }) => id === task)?.dueAt ?? null)
  return user === null ? [] : [{ template: 'task-new', to: { kind: 'user', user }, facts: { task: '承办', due } }]
}

/** 11月24日, as people read a day; empty when there is none. */
function day(iso: string | null): string {
  return iso === null ? '' : (dayInWords(iso) satisfies Words).zh
}
