import {
  type Allowance,
  allowanceOf,
  cardsAt,
  dueAt,
  type LineFacts,
  lineFor,
  type Profile,
  type ProfileLine,
  type Span,
  type Step,
  shareAt,
} from '#rules/deadlines'
import type { Clock, Facts } from './facts.ts'
import type { World } from './world.ts'

/** What a clock is computed from; the rest of it follows. */
type Inputs = Omit<Clock, 'dueAt' | 'milestones' | 'calendar'>

type Start = { startedAt: string; facts: LineFacts; classified: boolean }

/** A new clock: the promise to the resident (from receipt), or the own clock of a redo round. */
export function startClock(step: 'close' | 'redo', from: Start, world: World): Clock {
  const { startedAt, facts, classified } = from
  const allowance = allowanceFor(world.profile, step, facts)
  return wind(
    {
      startedAt,
      profile: world.profile.code,
      allowance,
      provisional: !classified,
      stops: [],
      extensions: [],
      statutory: null,
      cap: null,
    },
    !classified,
    world,
  )
}

/** The date and the warnings of a clock, from all that has happened to it. */
export function wind(inputs: Inputs, unclassified: boolean, world: World): Clock {
  const stops = inputs.stops.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) }))
  const clock = { ...inputs, calendar: world.calendar.version }
  if (stops.some((stop) => stop.to === null)) return { ...clock, dueAt: null, milestones: [] }
  const { at, provisional } = endOf(inputs, stops, world)
  const due = earliest(at.toISOString(), inputs.cap)
  return {
    ...clock,
    dueAt: due,
    provisional: provisional || unclassified,
    milestones: milestonesOf(inputs, stops, due, world),
  }
}

/** The clock that runs now: of the redo round, else the promise to the resident. */
export function currentClock(facts: Facts): Clock {
  return facts.redo?.clock ?? facts.clock
}

export function currentRound(facts: Facts): number {
  return facts.redo?.round ?? 0
}

/** Allowance of a step by the profile in force, falling back from the rare urgency to the common one. */
export function lineOf(profile: Profile, step: Step, facts: LineFacts): ProfileLine | undefined {
  return lineFor(profile, step, facts) ?? lineFor(profile, step, { ...facts, urgency: 'ordinary' })
}

/** A profile without a time for closing is a broken setting, not a question to the person at the desk. */
function allowanceFor(profile: Profile, step: 'close' | 'redo', facts: LineFacts): Allowance {
  const line = lineOf(profile, step, facts) ?? lineOf(profile, 'close', facts)
  if (line === undefined) throw new Error(`profile ${profile.code} sets no time for closing`)
  return allowanceOf(profile, line)
}

/** When a step that starts now must be done; null where the profile says nothing about it. */
export function dueFor(step: Step, now: Date, facts: LineFacts, world: World): string | null {
  const line = lineOf(world.profile, step, facts)
  return line === undefined ? null : allowanceEnd(now, allowanceOf(world.profile, line), world)
}

/** When a period that starts now has run out. */
export function allowanceEnd(now: Date, allowance: Allowance, world: World): string {
  return dueAt(now, allowance, [], world.calendar).at.toISOString()
}

/** A unit's responsibility clock runs from dispatch and is never after the promise to the resident. */
export function unitDue(facts: Facts, now: Date, world: World): { dueAt: string | null; provisional: boolean } {
  const clock = currentClock(facts)
  if (clock.dueAt === null) return { dueAt: null, provisional: clock.provisional }
  const own = dueAt(now, clock.allowance, [], world.calendar)
  return { dueAt: earliest(own.at.toISOString(), clock.dueAt), provisional: clock.provisional }
}

/** The earlier of two instants; null says nothing. */
export function earliest(one: string, other: string | null): string {
  return other !== null && other < one ? other : one
}

/** A date put off by the time a stop lasted. */
export function laterBy(date: string, from: Date, to: Date): string {
  return new Date(new Date(date).getTime() + to.getTime() - from.getTime()).toISOString()
}

/** A date put off by an allowance: an extension also holds for those whose clock was the earliest. */
export function extendedBy(date: string, allowance: Allowance, world: World): string {
  return allowanceEnd(new Date(date), allowance, world)
}

function endOf(inputs: Inputs, stops: readonly Span[], world: World): { at: Date; provisional: boolean } {
  const whole = wholeAllowance(inputs)
  if (whole !== null) return dueAt(new Date(inputs.startedAt), whole, stops, world.calendar)
  let end =
    inputs.statutory === null
      ? dueAt(new Date(inputs.startedAt), inputs.allowance, stops, world.calendar)
      : { at: later(new Date(inputs.statutory.dueAt), stops), provisional: false }
  for (const { allowance } of inputs.extensions) end = dueAt(end.at, allowance, stops, world.calendar)
  return end
}

/** One allowance for the period and its extensions, when they count in the same unit and no law sets the date. */
function wholeAllowance({ allowance, extensions, statutory }: Inputs): Allowance | null {
  if (statutory !== null || extensions.some((extension) => extension.allowance.unit !== allowance.unit)) return null
  return {
    ...allowance,
    amount: extensions.reduce((sum, extension) => sum + extension.allowance.amount, allowance.amount),
  }
}

function later(date: Date, stops: readonly Span[]): Date {
  const stopped = stops.reduce((sum, { from, to }) => sum + (to === null ? 0 : to.getTime() - from.getTime()), 0)
  return new Date(date.getTime() + stopped)
}

/** Shares of the time (提前督办) and the two cards (黄牌、红牌); what would come after the due date is not given. */
function milestonesOf(inputs: Inputs, stops: readonly Span[], due: string, world: World): Clock['milestones'] {
  const start = new Date(inputs.startedAt)
  const whole = inputs.cap === null || inputs.cap > due ? wholeAllowance(inputs) : null
  const early = world.profile.warnShares.map((share) => ({
    warning: `${Math.round(share * 100)}` as const,
    at: whole === null ? between(start, due, share) : shareAt(start, { ...whole, share }, stops, world.calendar),
  }))
  const cards = whole === null ? null : cardsAt(start, whole, stops, world)
  const yellow = cards?.yellow ? [{ warning: 'yellow' as const, at: cards.yellow }] : []
  const red = { warning: 'red' as const, at: cards?.red ?? new Date(new Date(due).getTime() + 1) }
  return [...early, ...yellow, red]
    .map(({ warning, at }) => ({ warning, at: at.toISOString() }))
    .filter(({ warning, at }) => warning === 'red' || at < due)
    .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
}

function between(start: Date, due: string, share: number): Date {
  return new Date(start.getTime() + share * (new Date(due).getTime() - start.getTime()))
}
