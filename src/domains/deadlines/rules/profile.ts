import type { Allowance, Profile, ProfileLine, Step } from './types.ts'

export type LineFacts = { demand: string; urgency: string; utility?: boolean }

/**
 * The line that sets the time for a step: the most exact one wins, urgency before kind of demand.
 * `utility` (water, power, gas, heat) asks for the line `utility` first, unless life is in danger.
 */
export function lineFor(profile: Profile, step: Step, facts: LineFacts): ProfileLine | undefined {
  const urgencies = facts.urgency === 'life' ? ['life', 'urgent'] : [facts.urgency]
  if (facts.utility) urgencies.splice(facts.urgency === 'life' ? 1 : 0, 0, 'utility')
  const lines = profile.lines.filter((line) => line.step === step)
  for (const urgency of [...urgencies, '*']) {
    for (const demand of [facts.demand, '*']) {
      const line = lines.find((l) => l.urgency === urgency && l.demand === demand)
      if (line) return line
    }
  }
  return undefined
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
