import { allow, type Ruling, refuse } from '#kit/ruling'
import { dayInWords } from '#rules/deadlines'
import { rulingTask } from './asks.ts'
import { newDue } from './classify.ts'
import { currentClock, extendedBy, laterBy, wind } from './clocks.ts'
import { archiveAt } from './closing.ts'
import type { Decide, Now } from './decision.ts'
import type { EventOf } from './events.ts'
import type { Ask, AskKind, Clock } from './facts.ts'
import { needLead } from './legs.ts'
import type { Request } from './state.ts'
import { endTasks, openTask } from './tasks.ts'
import { tell } from './told.ts'

/** More time is granted by whom the profile names, never by the one who asked; the resident is told date and reason. */
export const ruleExtension: Decide<'rule-extension'> = (request, command, moment) => {
  const found = findAsk(request, 'extension', moment)
  if (!found.allowed) return found
  const asked = found.value
  if (!mayApprove(request, asked, moment))
    return refuse('forbidden', 'hotline.other-approver', { approver: asked.approvers[0] ?? '' })
  if (command.ruling === 'refuse') return allow([refusedAsk(asked)])
  if (asked.approvers.length > 1) return allow([endorsed(request, asked, moment)])
  const clock = extended(currentClock(request), asked, moment)
  const told = tell('hotline.told.extended', { due: dayInWords(clock.dueAt), reason: asked.reason.text })
  const tasks = [finished(asked, 'upheld'), ...newDue(request, clock)]
  return allow([{ type: 'hotline.extended', ask: asked.task, clock, tasks, told }])
}

/** A second person ends the handling, and the resident is told why and what is open to him (潍坊市12345条例 art. 21). */
export const ruleTermination: Decide<'rule-termination'> = (request, command, moment) => {
  const found = findAsk(request, 'termination', moment)
  if (!found.allowed) return found
  if (command.ruling === 'refuse') return allow([refusedAsk(found.value)])
  if (request.mergedFrom.length > 0) return refuse('conflict', 'hotline.has-children')
  const { reason } = command
  return allow([
    {
      type: 'hotline.terminated',
      ask: found.value.task,
      archiveAt: archiveAt(moment.now, moment.world),
      tasks: [
        finished(found.value, 'upheld'),
        ...endTasks(request, 'void', 'terminated', ({ id }) => id !== found.value.task),
      ],
      told: tell('hotline.told.terminated', { reason: reason.text }),
    },
  ])
}

/** Listed as not solvable now (挂账): the clock stops while it is listed, and it comes back by itself on the day named. */
export const ruleLongTerm: Decide<'rule-long-term'> = (request, command, moment) => {
  const found = findAsk(request, 'long-term', moment)
  if (!found.allowed) return found
  const { task: ask, reviewAt, reason } = found.value
  const since = moment.now.toISOString()
  if (command.ruling === 'refuse') return allow([refusedAsk(found.value)])
  if (reviewAt === null || reviewAt <= since) return refuse('too-late', 'hotline.bad-date', {}, 'reviewAt')
  const lead = needLead(request)
  const before = currentClock(request)
  const stops = [...before.stops, { from: since, to: null, basis: LISTING_BASIS }]
  const clock = wind({ ...before, stops }, before.provisional, moment.world)
  const opened = openTask(moment, {
    kind: 'long-term',
    side: 'third',
    org: lead.org,
    parent: lead.task,
    dueAt: reviewAt,
    stopsClock: LISTING_BASIS,
  })
  const others = request.asks
    .filter((other) => other.task !== ask && other.kind !== 'exclusion')
    .map(({ task }) => task)
  return allow([
    {
      type: 'hotline.long-term-listed',
      ask,
      clock,
      phase: { lead: lead.org, task: opened.task.id, since, reviewAt, reason },
      tasks: [
        finished(found.value, 'upheld'),
        ...endTasks(request, 'void', 'long-term', ({ id }) => others.includes(id)),
        ...newDue(request, clock),
        opened,
      ],
      told: tell('hotline.told.long-term', { due: dayInWords(reviewAt), reason: reason.text }),
    },
  ])
}

const LISTING_BASIS = '济南市12345条例 第二十四条（受客观条件限制）'

/** Taken off the list: the clock goes on where it stood. */
export const resume: Decide<'resume'> = (request, _command, moment) => allow([resumed(request, moment)])

export function resumed(request: Request & { state: 'long-term' }, moment: Now): EventOf<'hotline.resumed'> {
  const before = currentClock(request)
  const now = moment.now.toISOString()
  const stops = before.stops.map((stop) => (stop.to === null ? { ...stop, to: now } : stop))
  const cap = before.cap === null ? null : laterBy(before.cap, new Date(request.phase.since), moment.now)
  const clock = wind({ ...before, stops, cap }, false, moment.world)
  return {
    type: 'hotline.resumed',
    clock,
    tasks: [{ do: 'finish', id: request.phase.task, result: 'resumed' }, ...newDue(request, clock)],
    told: tell('hotline.told.resumed', { due: dayInWords(clock.dueAt) }),
  }
}

/** Left out of statistics by a second person, with a reason code that anybody can check. */
export const ruleExclusion: Decide<'rule-exclusion'> = (request, command, moment) => {
  const found = findAsk(request, 'exclusion', moment)
  if (!found.allowed) return found
  if (command.ruling === 'refuse') return allow([refusedAsk(found.value)])
  return allow([
    {
      type: 'hotline.excluded',
      ask: found.value.task,
      exclusion: { reason: found.value.reason, at: moment.now.toISOString() },
      tasks: [finished(found.value, 'upheld')],
    },
  ])
}

/** The open question of a kind, provided that somebody else rules on it than asked it. */
export function findAsk(request: Request, kind: AskKind, { by, world }: Now): Ruling<Ask> {
  const ask = request.asks.find((open) => open.kind === kind)
  if (ask === undefined) return refuse('conflict', 'hotline.nothing-asked', { kind })
  const same = by.kind === 'staff' && by.user === ask.user
  return same && world.profile.secondPersonFor.includes(kind)
    ? refuse('forbidden', 'hotline.second-person-needed')
    : allow(ask)
}

export function finished(ask: Ask, result: string) {
  return { do: 'finish' as const, id: ask.task, result }
}

export function refusedAsk(ask: Ask): EventOf<'hotline.ask-refused'> {
  return { type: 'hotline.ask-refused', ask: ask.task, kind: ask.kind, tasks: [finished(ask, 'refused')] }
}

/** The head of the unit has said yes; the centre must still. */
function endorsed(request: Request, ask: Ask, moment: Now): EventOf<'hotline.ask-endorsed'> {
  const change = rulingTask(request, ask.kind, ask.approvers[1], moment)
  return {
    type: 'hotline.ask-endorsed',
    ask: ask.task,
    next: change.task.id,
    tasks: [finished(ask, 'endorsed'), change],
  }
}

function mayApprove(request: Request, ask: Ask, { by, world }: Now): boolean {
  if (by.kind !== 'staff') return true
  const inUnit = by.org === needLead(request).org
  return ask.approvers[0] === 'unit-head' ? inUnit : !inUnit && world.centres.includes(by.org)
}

function extended(clock: Clock, { extension, reason }: Ask, { now, world }: Now): Clock {
  if (extension === null) throw new Error('an extension was asked for without saying how long')
  const added = { allowance: extension, dueAt: '', grantedAt: now.toISOString(), reason }
  const cap = clock.cap === null ? null : extendedBy(clock.cap, extension, world)
  const wound = wind({ ...clock, cap, extensions: [...clock.extensions, added] }, false, world)
  const dated = wound.extensions.map((one) => (one === added ? { ...one, dueAt: wound.dueAt ?? '' } : one))
  return { ...wound, extensions: dated }
}
