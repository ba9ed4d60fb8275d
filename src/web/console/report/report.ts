import type { z } from 'zod'
import type { report } from '#schemas/hotline'

export type ReportAnswer = z.output<typeof report>
/** A line of the daily report: a unit or a class with its figures. */
export type ReportRow = ReportAnswer['total']

/** A share in whole per cent; nothing to share is a dash, not zero. */
export function share(part: number, of: number): string {
  return of === 0 ? '–' : `${Math.round((part / of) * 100)}%`
}
