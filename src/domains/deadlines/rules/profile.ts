import { allow, type Ruling, refuse } from '#kit/ruling'
import type { Allowance, Profile, ProfileLine, Step } from './types.ts'

export type LineFacts = { demand: string; urgency: string; utility?: boolean }

/** Where a profile has no line for an urgency, the next lower one serves before the general line does. */
const LOWER: Readonly<Record<string, readonly string[]>> = {
  life: ['utility', 'urgent', 'major'],
  utility: ['urgent', 'major'],
  urgent: ['major'],
}

/**
 * The line that sets the time for a step: the most exact one wins, urgency before kind of demand.
 * `utility` (water, power, gas, heat) asks for the line `utility` first, unless life is in danger.
 */
export function lineFor(profile: Profile, step: Step, facts: LineFacts): ProfileLine | undefined {
  const lines = profile.lines.filter((line) => line.step === step)
  for (const urgency of [...urgenciesOf(facts), '*']) {
    for (const demand of [facts.demand, '*']) {
      const line = lines.find((candidate) => candidate.urgency === urgency && candidate.demand === demand)
      if (line) return line
    }
  }
  return undefined
}

function urgenciesOf({ urgency, utility }: LineFacts): readonly string[] {
  const lower = LOWER[urgency] ?? []
  if (urgency === 'life') return [urgency, ...(utility ? lower : lower.filter((other) => other !== 'utility'))]
  return utility && urgency !== 'utility' ? ['utility', urgency, ...lower] : [urgency, ...lower]
}

/** The allowance a line gives under its profile. */
export function allowanceOf(profile: Profile, line: ProfileLine): Allowance {
  return {
    amount: line.amount,
    unit: line.unit,
    ...(line.onAnyDay ? { onAnyDay: true } : {}),
    ...(profile.endsAtClosingTime ? { endsAtClosingTime: true } : {}),
  }
}

/** What an editor writes; version and city are given by the store. */
export type ProfileBody = Omit<Profile, 'version' | 'city'>

/** Whether a profile may be put in force: it must always have an answer, and name where each value comes from. */
export function checkProfile(profile: ProfileBody): Ruling<ProfileBody> {
  const seen = new Set<string>()
  for (const [index, line] of profile.lines.entries()) {
    const key = `${line.step}/${line.demand}/${line.urgency}`
    if (seen.has(key)) return refuse('invalid', 'deadlines.line-twice', { line: key }, `lines.${index}`)
    seen.add(key)
    if (!isHours(line) && !Number.isInteger(line.amount)) {
      return refuse('invalid', 'deadlines.broken-days', { amount: line.amount }, `lines.${index}.amount`)
    }
    if (line.tag === 'T' && line.basisArticle === null) {
      return refuse('invalid', 'deadlines.article-missing', { line: key }, `lines.${index}.basisArticle`)
    }
  }
  if (!seen.has('close/*/*')) return refuse('invalid', 'deadlines.no-general-line', {}, 'lines')
  const shares = profile.warnShares
  if (shares.some((share, index) => share <= 0 || share >= 1 || share <= (shares[index - 1] ?? 0))) {
    return refuse('invalid', 'deadlines.shares-unordered', {}, 'warnShares')
  }
  return allow(profile)
}

function isHours(line: ProfileLine): boolean {
  return line.unit === 'natural-hour' || line.unit === 'working-hour'
}
