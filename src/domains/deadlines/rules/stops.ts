import { dayOf } from './days.ts'
import type { Span } from './types.ts'

/** Closed range of days (or half-open range of milliseconds) that do not count; `to` may be Infinity. */
export type Range = { from: number; to: number }

const NONE: readonly Range[] = []

/**
 * The days that do not count because the clock stood still when they ended, merged and in order.
 * A day counts exactly if the clock runs at its last moment (24:00): so a stop of n × 24 hours takes out n days, whenever
 * it begins, a stop within one day takes out none, and the day on which the clock starts again counts.
 */
export function stoppedDays(stops: readonly Span[]): readonly Range[] {
  if (stops.length === 0) return NONE
  const ranges = stops.map(({ from, to }) => ({ from: dayOf(from), to: to === null ? Infinity : dayOf(to) - 1 }))
  return merged(
    ranges.filter(({ from, to }) => from <= to),
    1,
  )
}

/** The stops in milliseconds, merged and in order, from inclusive, to exclusive. */
export function stoppedTime(stops: readonly Span[]): readonly Range[] {
  if (stops.length === 0) return NONE
  const ranges = stops.map(({ from, to }) => ({ from: from.getTime(), to: to === null ? Infinity : to.getTime() }))
  return merged(
    ranges.filter(({ from, to }) => from < to),
    0,
  )
}

/** Ranges that overlap or touch become one; `gap` is the distance at which two still touch. */
function merged(ranges: readonly Range[], gap: number): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from)
  const result: Range[] = []
  for (const range of sorted) {
    const last = result.at(-1)
    if (last && range.from <= last.to + gap) last.to = Math.max(last.to, range.to)
    else result.push({ ...range })
  }
  return result
}
