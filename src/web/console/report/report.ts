/** A line of the daily report: a unit or a class with its figures. */
export type ReportRow = {
  key: string
  name: string
  received: number
  closed: number
  inTime: number
  late: number
  returned: number
  reopened: number
  answered: number
  solved: number
  satisfied: number
}

export type ReportAnswer = { units: readonly ReportRow[]; classes: readonly ReportRow[] }

/** A share in whole per cent; nothing to share is a dash, not zero. */
export function share(part: number, of: number): string {
  return of === 0 ? '–' : `${Math.round((part / of) * 100)}%`
}

const FIGURES = [
  'received',
  'closed',
  'inTime',
  'late',
  'returned',
  'reopened',
  'answered',
  'solved',
  'satisfied',
] as const

/** The sum of all lines. */
export function totalOf(rows: readonly ReportRow[], name: string): ReportRow {
  const total: ReportRow = {
    key: 'total',
    name,
    received: 0,
    closed: 0,
    inTime: 0,
    late: 0,
    returned: 0,
    reopened: 0,
    answered: 0,
    solved: 0,
    satisfied: 0,
  }
  for (const row of rows) for (const figure of FIGURES) total[figure] += row[figure]
  return total
}
