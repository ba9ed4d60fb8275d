import type { Words } from '#kit/words'

/** How a licence is printed (证照模板); one page of A4. */
export type LicenceTemplate = {
  code: string
  name: Words
  /** Upright (竖版) or across (横版). */
  form: 'portrait' | 'landscape'
  /** The sentence above the lines; `{holder}`, `{type}` and the codes of terms stand for values. Empty: none. */
  sentence: string
  /** Terms printed as lines, in this order; null: the fields of the type. */
  lines: readonly string[] | null
  /** What is said at the foot, such as 请于每年……报送年度报告. */
  note: string
}
