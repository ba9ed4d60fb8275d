import { dayOf, endOfWeek } from '../time.ts'

export const groupNames = ['late', 'today', 'warned', 'week', 'later'] as const
export type GroupName = (typeof groupNames)[number]

type Line = { dueAt: string | null; warnings: readonly string[] }

/** In which group of the inbox a task stands: late, due today, warned, this week, later. */
export function groupOf(line: Line, now: Date): GroupName {
  if (line.dueAt === null) return line.warnings.length > 0 ? 'warned' : 'later'
  if (new Date(line.dueAt) < now) return 'late'
  const day = dayOf(line.dueAt)
  if (day === dayOf(now)) return 'today'
  if (line.warnings.length > 0) return 'warned'
  return day <= endOfWeek(now) ? 'week' : 'later'
}

/** The groups that have something in them, in order, each keeping the order of the server. */
export function grouped<T extends Line>(
  lines: readonly T[],
  now: Date,
): readonly { name: GroupName; lines: readonly T[] }[] {
  return groupNames
    .map((name) => ({ name, lines: lines.filter((line) => groupOf(line, now) === name) }))
    .filter((group) => group.lines.length > 0)
}
