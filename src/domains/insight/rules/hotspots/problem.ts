import { allow, type Ruling, refuse } from '#kit/ruling'

export type ProblemState = 'proposed' | 'in-hand' | 'dropped' | 'done'
/** A measure of a handling list; days as `YYYY-MM-DD`. */
export type Step = { no: number; measure: string; dueOn: string; doneOn: string | null; result: string | null }
export type NewStep = { measure: string; dueOn: string }

/** Whether a person may take a problem in hand: with measures, none of them due after the whole. */
export function mayTakeUp(
  state: ProblemState,
  { steps, dueOn }: { steps: readonly NewStep[]; dueOn: string },
): Ruling<null> {
  if (state !== 'proposed') return refuse('conflict', 'insight.problem-state')
  if (steps.length === 0) return refuse('invalid', 'insight.problem-no-steps', {}, 'steps')
  if (steps.some((step) => step.dueOn > dueOn)) return refuse('invalid', 'insight.problem-dates', {}, 'steps')
  return allow(null)
}

/** Whether a problem may be closed: every measure has its result. */
export function mayFinish(state: ProblemState, steps: readonly Step[]): Ruling<null> {
  if (state !== 'in-hand') return refuse('conflict', 'insight.problem-state')
  return steps.some(({ doneOn }) => doneOn === null) ? refuse('conflict', 'insight.problem-open-steps') : allow(null)
}

export type TopicState = 'proposed' | 'in-hand' | 'reported' | 'reviewed' | 'dropped'
export type Topic = { state: TopicState; proposedUser: string | null; reportedUser: string | null }

/** A topic is set by somebody else than the one who proposed it. */
export function maySetTopic({ state, proposedUser }: Topic, user: string): Ruling<null> {
  if (state !== 'proposed') return refuse('conflict', 'insight.topic-state')
  return proposedUser === user ? refuse('forbidden', 'insight.topic-second') : allow(null)
}

/** The owner reports when every measure is done. */
export function mayReportTopic({ state }: Topic, measures: readonly Pick<Step, 'doneOn'>[]): Ruling<null> {
  if (state !== 'in-hand') return refuse('conflict', 'insight.topic-state')
  return measures.some(({ doneOn }) => doneOn === null)
    ? refuse('conflict', 'insight.topic-open-measures')
    : allow(null)
}

/** A report is reviewed by somebody else than the one who wrote it; what is not good enough goes back into hand. */
export function mayReviewTopic({ state, reportedUser }: Topic, user: string): Ruling<null> {
  if (state !== 'reported') return refuse('conflict', 'insight.topic-state')
  return reportedUser === user ? refuse('forbidden', 'insight.topic-second') : allow(null)
}

/** A request as the yearly result counts it; null where the resident said nothing. */
export type Outcome = { at: number; solved: boolean | null; satisfied: boolean | null }
/** A share in per cent with its 95 % interval; null under thirty answers, for it would say nothing. */
export type Share = { n: number; percent: number; low: number; high: number } | null
export type YearlyResult = {
  volume: { before: number; after: number }
  solved: { before: Share; after: Share }
  satisfied: { before: Share; after: Share }
}

const YEAR = 365 * 86_400_000

/** The year before a topic was set against the time since, a year at most; the volume of both over the same length. */
export function yearlyResult(
  outcomes: readonly Outcome[],
  { setAt, now }: { setAt: number; now: number },
): YearlyResult {
  const length = Math.min(YEAR, Math.max(0, now - setAt))
  const before = outcomes.filter(({ at }) => at >= setAt - YEAR && at < setAt)
  const after = outcomes.filter(({ at }) => at >= setAt && at < setAt + length)
  const share = (of: readonly Outcome[], said: 'solved' | 'satisfied') =>
    shareOf(of.flatMap((one) => (one[said] === null ? [] : [one[said]])))
  return {
    volume: { before: before.filter(({ at }) => at >= setAt - length).length, after: after.length },
    solved: { before: share(before, 'solved'), after: share(after, 'solved') },
    satisfied: { before: share(before, 'satisfied'), after: share(after, 'satisfied') },
  }
}

const FEWEST = 30
/** 95 %. */
const Z = 1.96

/** Wilson's interval. */
function shareOf(answers: readonly boolean[]): Share {
  const n = answers.length
  if (n < FEWEST) return null
  const p = answers.filter(Boolean).length / n
  const middle = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n)
  const percent = (value: number): number => Math.round(value * 1000) / 10
  return { n, percent: percent(p), low: percent(middle - half), high: percent(middle + half) }
}
