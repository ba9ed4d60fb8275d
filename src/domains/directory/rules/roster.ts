import { isInForce, type Period } from './grants.ts'

/** One line of the roster (值班表): a shift in which somebody works, or a leave in which he does not. */
export type RosterLine = Period & { kind: 'shift' | 'leave' }

const WEEK = 7 * 86_400_000

/**
 * Whether somebody can be given work now. Leave always counts; shifts count for people who have any within a week,
 * because many units keep no roster at all.
 */
export function isOnDuty(lines: readonly RosterLine[], now: Date): boolean {
  if (lines.some((line) => line.kind === 'leave' && isInForce(line, now))) return false
  const shifts = lines.filter((line) => line.kind === 'shift' && isNear(line, now))
  return shifts.length === 0 || shifts.some((line) => isInForce(line, now))
}

function isNear(line: RosterLine, now: Date): boolean {
  const end = line.to ?? line.from
  return line.from.getTime() < now.getTime() + WEEK && end.getTime() > now.getTime() - WEEK
}
