import type { Locale } from '#kit/words'

/** Figures to be read: on a page without scripts or on paper. All texts are in one language already. */
export type Report = {
  title: string
  /** What stands under the title: the period, when it was made, what it rests on. */
  lines: readonly string[]
  /** `YYYY-MM-DD`, the date in the file. */
  day: string
  locale: Locale
  sections: readonly ReportSection[]
  foot: string
}

export type ReportSection = {
  heading: string
  text: readonly string[]
  /** SVG of `#kit/chart`, drawn 640 pixels wide so that its text keeps its size on paper. */
  charts: readonly string[]
  tables: readonly ReportTable[]
}

export type ReportTable = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }

/** Width of a chart that goes on paper, in pixels. */
export const PAPER_WIDTH = 640

/** Which columns hold figures and are set to the right. */
export function figureColumns({ head, rows }: ReportTable): readonly boolean[] {
  const figure = /^([-–−+±]?\d[\d.,]*\s*(%|[a-z]{1,4}|\p{Script=Han}{1,2})?(–[\d.,]+%)?|[-–—]|)$/u
  return head.map((_, at) => rows.length > 0 && rows.every((row) => figure.test(row[at] ?? '')))
}
