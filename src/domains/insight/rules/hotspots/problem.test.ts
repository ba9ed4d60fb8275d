import { describe, expect, it } from 'vitest'
import { type MonthCount, monthsBetween, proposeProblems } from './kinds.ts'
import {
  mayFinish,
  mayReportTopic,
  mayReviewTopic,
  maySetTopic,
  mayTakeUp,
  type Outcome,
  yearlyResult,
} from './problem.ts'

const monthOf = (nth: number): string => `${2024 + Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`
const months = (counts: readonly number[], change: Partial<MonthCount> = {}): MonthCount[] =>
  counts.map((count, nth) => ({ month: monthOf(nth), count, unsolved: 0, orders: 0, ...change }))
const kinds = (counts: readonly MonthCount[], until: string): string[] =>
  proposeProblems([{ classCode: '010101', place: null, months: counts }], until).map(({ kind }) => kind)
const code = (ruling: ReturnType<typeof mayFinish>): string | null => (ruling.allowed ? null : ruling.refusal.code)

describe('a kind of problem', () => {
  const winter = [30, 4, 3, 2, 2, 3, 2, 3, 2, 4, 5, 6]
  it('is seasonal when the same month stands out over years', () => {
    expect(kinds(months([...winter, ...winter]), '2026-01')).toEqual(['seasonal'])
    expect(kinds(months(winter), '2025-01')).toEqual([])
    const steady = Array.from({ length: 24 }, () => 6)
    expect(kinds(months(steady), '2026-01')).toEqual([])
  })
  it('is chronic when it goes on and what is done does not hold', () => {
    const steady = [4, 5, 4, 5, 4, 5]
    expect(kinds(months(steady, { unsolved: 2 }), '2024-07')).toEqual(['chronic'])
    expect(kinds(months(steady, { unsolved: 1 }), '2024-07')).toEqual([])
    expect(kinds(months([4, 5, 0, 5, 4, 5], { unsolved: 2 }), '2024-07')).toEqual([])
    expect(kinds(months(steady, { unsolved: 2 }), '2024-09')).toEqual([])
  })
  it('is to be put right after orders, and wants a campaign when it leaps', () => {
    expect(kinds(months([2, 2, 2], { orders: 1 }), '2024-04')).toEqual(['rectification'])
    expect(kinds(months([5, 6, 5, 6, 30]), '2024-06')).toEqual(['campaign'])
    expect(kinds(months([5, 6, 5, 6, 12]), '2024-06')).toEqual([])
    expect(kinds(months([5, 6, 5, 6, 30]), '2024-05')).toEqual([])
  })
  it('counts months across years', () => {
    expect(monthsBetween('2024-11', '2025-02')).toBe(3)
  })
})

describe('a handling list', () => {
  const step = { no: 1, measure: '更换路灯', dueOn: '2026-03-20', doneOn: null, result: null }
  it('has measures, none later than the whole, and is closed when all are done', () => {
    expect(code(mayTakeUp('proposed', { steps: [], dueOn: '2026-04-01' }))).toBe('insight.problem-no-steps')
    expect(code(mayTakeUp('proposed', { steps: [step], dueOn: '2026-03-01' }))).toBe('insight.problem-dates')
    expect(code(mayTakeUp('done', { steps: [step], dueOn: '2026-04-01' }))).toBe('insight.problem-state')
    expect(code(mayTakeUp('proposed', { steps: [step], dueOn: '2026-04-01' }))).toBeNull()
    expect(code(mayFinish('in-hand', [step]))).toBe('insight.problem-open-steps')
    expect(code(mayFinish('in-hand', [{ ...step, doneOn: '2026-03-10', result: '已换' }]))).toBeNull()
  })
})

describe('a monthly topic', () => {
  const topic = { state: 'proposed', proposedUser: 'li', reportedUser: null } as const
  it('is set, and its report reviewed, by a second person', () => {
    expect(code(maySetTopic(topic, 'li'))).toBe('insight.topic-second')
    expect(code(maySetTopic(topic, 'wang'))).toBeNull()
    const reported = { ...topic, state: 'reported', reportedUser: 'zhao' } as const
    expect(code(mayReviewTopic(reported, 'zhao'))).toBe('insight.topic-second')
    expect(code(mayReviewTopic(reported, 'wang'))).toBeNull()
    expect(code(mayReviewTopic(topic, 'wang'))).toBe('insight.topic-state')
    expect(code(mayReportTopic({ ...topic, state: 'in-hand' }, [{ doneOn: null }]))).toBe('insight.topic-open-measures')
  })
  it('shows rates from thirty answers on, with their interval, and compares equal lengths', () => {
    const day = 86_400_000
    const setAt = 1000 * day
    const before: Outcome[] = Array.from({ length: 60 }, (_, nth) => ({
      at: setAt - (nth + 1) * 5 * day,
      solved: nth % 2 === 0,
      satisfied: null,
    }))
    const after: Outcome[] = Array.from({ length: 30 }, (_, nth) => ({
      at: setAt + nth * 3 * day,
      solved: true,
      satisfied: nth < 10 ? true : null,
    }))
    const result = yearlyResult([...before, ...after], { setAt, now: setAt + 100 * day })
    expect(result.volume).toEqual({ before: 20, after: 30 })
    expect(result.solved.before).toMatchObject({ n: 60, percent: 50 })
    expect(result.solved.after?.low).toBeGreaterThan(85)
    expect(result.satisfied.after).toBeNull()
  })
})
