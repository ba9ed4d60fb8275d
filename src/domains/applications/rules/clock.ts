import { isOpen, type Task } from '#rules/casework'
import { type Allowance, cardsAt, dueAt, type Span, shareAt } from '#rules/deadlines'
import { isDue } from './charges.ts'
import type { ApplicationCase, CaseClock, Milestone } from './state.ts'
import { endOf, pastOf, timeOf, workingDays } from './times.ts'
import type { World } from './world.ts'

/** The clock of a case that has come in: first the days to tell everything once (行政许可法 art. 32). */
export function startClock(receivedAt: string, world: World): CaseClock {
  const { clock } = world.version.body
  return {
    receivedAt,
    tellBy: endOf({ from: receivedAt, days: clock.tell }, world).dueAt,
    startedAt: null,
    promise: clock.promise,
    legal: clock.joint ? world.rules.jointDays : clock.legal,
    extended: 0,
    joint: clock.joint,
    dueAt: null,
    legalDueAt: null,
    deliverBy: null,
    milestones: [],
    provisional: false,
    calendar: world.calendar.version,
  }
}

/** The most an extension may add (art. 42): the version's own days, or those of joint handling. */
export function extendable({ version, rules }: World): number {
  return version.body.clock.joint ? rules.jointExtendDays : version.body.clock.extend
}

/** When the clock stood still: exactly while a task that stops it was open (art. 45). */
export function stopSpans(tasks: readonly Task[]): readonly Span[] {
  return tasks
    .filter(({ stopsClock }) => stopsClock !== null)
    .map(({ openedAt, finishedAt }) => ({
      from: new Date(openedAt),
      to: finishedAt === null ? null : new Date(finishedAt),
    }))
}

/** The clock of the case as it stands: a pure function of its start, its allowance, its tasks and the calendar. */
export function windClock(one: ApplicationCase, world: World): CaseClock {
  const { clock } = one
  const promise = running(one, clock.promise + clock.extended, world)
  const legal = running(one, clock.legal + clock.extended, world)
  const wound: CaseClock = {
    ...clock,
    tellBy: endOf({ from: clock.receivedAt, days: world.version.body.clock.tell }, world).dueAt,
    dueAt: promise?.dueAt ?? null,
    legalDueAt: legal?.dueAt ?? null,
    deliverBy:
      one.decision === null || one.state === 'confirming'
        ? null
        : endOf({ from: one.decision.at, days: world.rules.deliverDays }, world).dueAt,
    provisional: promise?.provisional ?? false,
    calendar: world.calendar.version,
    milestones: [],
  }
  return { ...wound, milestones: milestonesOf({ ...one, clock: wound }, world) }
}

function running(
  one: ApplicationCase,
  days: number,
  world: World,
): { dueAt: string | null; provisional: boolean } | null {
  if (one.clock.startedAt === null) return null
  const start = new Date(one.clock.startedAt)
  const end = dueAt(start, workingDays(days, world), stopSpans(one.tasks), world.calendar)
  return { dueAt: end.stopped ? null : end.at.toISOString(), provisional: end.provisional }
}

/** All shares and cards that are still to be given, earliest first. */
function milestonesOf(one: ApplicationCase, world: World): readonly Milestone[] {
  const given = (milestone: Milestone): boolean =>
    one.warnings.some(({ task, warning }) => task === milestone.task && warning === milestone.warning)
  return [...inTotal(one, world), ...one.tasks.filter(isOpen).flatMap((task) => ofTask(task, one, world))]
    .filter((milestone) => !given(milestone))
    .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
}

/** While the body owes a decision and nothing holds the clock. */
function inTotal(one: ApplicationCase, world: World): readonly Milestone[] {
  const { startedAt, promise, extended, dueAt: due } = one.clock
  if (startedAt === null || due === null || !OWING.includes(one.state)) return []
  const allowance = workingDays(promise + extended, world)
  const stops = stopSpans(one.tasks)
  const shares = world.rules.warnShares.map((share) => ({
    warning: `${Math.round(share * 100)}`,
    at: shareAt(new Date(startedAt), { ...allowance, share }, stops, world.calendar).toISOString(),
  }))
  return [...shares, ...cards({ from: startedAt, due, allowance }, stops, world)]
    .filter(({ warning, at }) => warning === 'red' || at < due)
    .map((milestone) => ({ task: null, ...milestone }))
}

const OWING: readonly string[] = ['accepted', 'deciding', 'confirming']

/** Each officer's task that has a time of its own; nobody is late while the applicant has not paid. */
function ofTask(task: Task, one: ApplicationCase, world: World): readonly Milestone[] {
  const time = timeOf(task, one, world)
  if (task.side !== 'officer' || time === null || task.kind === 'accept') return []
  const delivering = task.kind === 'make' || task.kind === 'hand-over'
  if (delivering && (one.charges.some(isDue) || hasLateDelivery(one))) return []
  const due = endOf(time, world).dueAt
  return cards({ from: time.from, due, allowance: workingDays(time.days, world) }, [], world)
    .filter(({ warning, at }) => warning === 'red' || at < due)
    .map((milestone) => ({ task: task.id, ...milestone }))
}

/** Making and handing over share one time, and one red card. */
function hasLateDelivery({ warnings, tasks }: ApplicationCase): boolean {
  return warnings.some(
    ({ task, warning }) => warning === 'red' && tasks.some(({ id, kind }) => id === task && kind === 'make'),
  )
}

type Period = { from: string; due: string; allowance: Allowance }

/** Yellow at the share of the profile or with so few days left, whichever is first; red as soon as it is late. */
function cards({ from, due, allowance }: Period, stops: readonly Span[], { rules, calendar }: World) {
  const start = new Date(from)
  const { yellow: byDays } = cardsAt(start, allowance, stops, { calendar, profile: rules })
  const byShare = shareAt(start, { ...allowance, share: rules.yellowShare }, stops, calendar)
  const yellow = byDays === null ? [] : [{ warning: 'yellow', at: earlier(byDays, byShare).toISOString() }]
  return [...yellow, { warning: 'red', at: pastOf(due) }]
}

function earlier(one: Date, other: Date): Date {
  return other.getTime() < one.getTime() ? other : one
}
