import { median } from '../dispatch/delay.ts'
import type { Signature } from '../duplicates/signature.ts'
import { nearCopyGroups } from './near-copies.ts'
import { type ReadabilityGrade, readabilityGrades } from './readability.ts'
import { type Part, parts, type ReplyCheck, type ReplyCode, replyCodes } from './types.ts'

/** A reply that was checked, with how long it took in days (null: a time cannot be read). */
export type SurveyedReply = { ref: string; days: number | null; check: ReplyCheck; signature: Signature | null }

/** What many replies look like together. Shares are 0 to 1. */
export type Survey = {
  replies: number
  times: {
    known: number
    median: number | null
    /** Ninety of a hundred were answered by this day. */
    ninetieth: number | null
    within: readonly { days: number; share: number }[]
    /** How many took how long; `upTo` in days, null: longer than the last. */
    spread: readonly { upTo: number | null; count: number }[]
  }
  points: { asked: number; answered: number; partly: number; missed: number; repliesWithAll: number }
  findings: readonly { code: ReplyCode; replies: number; share: number }[]
  scores: readonly { part: Part; median: number }[]
  grades: readonly { grade: ReadabilityGrade; count: number }[]
  copies: { groups: number; replies: number; largest: number }
  /** References of the replies to read first: most points missed, then most graver findings. */
  first: readonly string[]
}

const LIMITS = [5, 15, 30, 60] as const
const SPREAD = [1, 3, 7, 15, 30, 60] as const
const FIRST = 20

export function surveyReplies(replies: readonly SurveyedReply[]): Survey {
  const days = replies.flatMap((one) => (one.days === null ? [] : [one.days])).sort((a, b) => a - b)
  const checks = replies.map(({ check }) => check)
  const share = (count: number): number => (replies.length === 0 ? 0 : count / replies.length)
  const groups = nearCopyGroups(replies.flatMap(({ ref, signature }) => (signature ? [{ ref, signature }] : [])))
  return {
    replies: replies.length,
    times: timesOf(days),
    points: pointsOfAll(checks),
    findings: replyCodes
      .map((code) => {
        const count = checks.filter(({ findings }) => findings.some((one) => one.code === code)).length
        return { code, replies: count, share: share(count) }
      })
      .sort((a, b) => b.replies - a.replies),
    scores: parts.map((part) => ({ part, median: median(checks.map(({ scores }) => scores[part])) })),
    grades: readabilityGrades.map((grade) => ({
      grade,
      count: checks.filter(({ readability }) => readability.grade === grade).length,
    })),
    copies: {
      groups: groups.length,
      replies: groups.reduce((sum, group) => sum + group.length, 0),
      largest: groups[0]?.length ?? 0,
    },
    first: firstOf(replies),
  }
}

function timesOf(days: readonly number[]): Survey['times'] {
  const upTo = (limit: number): number => days.filter((one) => one <= limit).length
  const spread = [...SPREAD, null].map((limit, at) => {
    const before = at === 0 ? 0 : upTo(SPREAD[at - 1] ?? 0)
    return { upTo: limit, count: (limit === null ? days.length : upTo(limit)) - before }
  })
  return {
    known: days.length,
    median: days.length === 0 ? null : median(days),
    ninetieth: days[Math.min(days.length - 1, Math.floor(days.length * 0.9))] ?? null,
    within: LIMITS.map((limit) => ({ days: limit, share: days.length === 0 ? 0 : upTo(limit) / days.length })),
    spread,
  }
}

function pointsOfAll(checks: readonly ReplyCheck[]): Survey['points'] {
  const all = checks.flatMap(({ points }) => points)
  const count = (state: string): number => all.filter((one) => one.state === state).length
  return {
    asked: all.length,
    answered: count('answered'),
    partly: count('partly'),
    missed: count('missed'),
    repliesWithAll: checks.filter(({ points }) => points.every(({ state }) => state === 'answered')).length,
  }
}

function firstOf(replies: readonly SurveyedReply[]): string[] {
  const gravity = ({ check }: SurveyedReply): number =>
    check.findings.reduce((sum, { level }) => sum + (level === 'block' ? 10 : level === 'warn' ? 1 : 0), 0)
  return [...replies]
    .sort(
      (a, b) => a.check.scores.points - b.check.scores.points || gravity(b) - gravity(a) || a.ref.localeCompare(b.ref),
    )
    .slice(0, FIRST)
    .map(({ ref }) => ref)
}
