import type { Allowance, Calendar, ExplainedDay, Span } from './types.ts'

/** Day by day, what counts and why, with the law: shown to residents and inspectors. */
export function explain(
  _start: Date,
  _allowance: Allowance,
  _stops: readonly Span[],
  _calendar: Calendar,
): readonly ExplainedDay[] {
  throw new Error('not computed')
}
