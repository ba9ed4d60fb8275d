import type { Words } from '#kit/words'

/** What a period is counted in (期间单位: 自然小时, 自然日, 工作小时, 工作日, 月). */
export type Unit = 'natural-hour' | 'natural-day' | 'working-hour' | 'working-day' | 'month'

/** How much time is allowed (办理时限). Hours may be broken (0.25); days and months are whole numbers. */
export type Allowance = {
  amount: number
  unit: Unit
  /** The last day may be an off day: no moving to the next working day (节假日不顺延). */
  onAnyDay?: boolean
  /** The last day ends at closing time, not at 24:00 (民法典 art. 203, second paragraph). */
  endsAtClosingTime?: boolean
}

/** While a clock-stopping task was open (停止计时): from inclusive, to exclusive; `to` null: still open. */
export type Span = { from: Date; to: Date | null }

/** What the calendar knows about one date. */
export type DayFact = { working: boolean; name: string | null; source: string | null; confirmed: boolean }

/** One listed day of a calendar: an off day (放假) or a make-up working day (调休上班). */
export type CalendarDay = { date: string; working: boolean; name: string; source: string }

/** From–to of the office on a working day, local time `HH:MM`. */
export type OfficeHours = { from: string; to: string }

export type CalendarData = {
  version: number
  city: string
  /** First and last date (YYYY-MM-DD) for which a notice was loaded and confirmed. */
  confirmedFrom: string
  confirmedUntil: string
  hours: readonly OfficeHours[]
  days: readonly CalendarDay[]
}

/** The working calendar of one city (工作日历), ready for arithmetic. Make it once per version with `makeCalendar`. */
export type Calendar = Omit<CalendarData, 'days'> & {
  day(date: string): DayFact
  /** The arithmetic table; private to these rules. */
  readonly table: CalendarTable
}

export type CalendarTable = {
  /** Day number (days since 1970-01-01, local) of the first entry. */
  readonly first: number
  readonly last: number
  /** workingUpTo[i]: working days from `first` up to and including day `first + i`. */
  readonly workingUpTo: Int32Array
  /** nthWorking[n - 1]: the day number of the n-th working day. */
  readonly nthWorking: Int32Array
  readonly confirmedFrom: number
  readonly confirmedUntil: number
  /** Office intervals in milliseconds of the day, ascending, and their sum. */
  readonly office: readonly { from: number; to: number }[]
  readonly officeTotal: number
}

/** When a period ends (到期时间). Late is whoever acts after `at`. */
export type Due = {
  /** The last instant in time; `NEVER` while an open stop holds the clock. */
  at: Date
  /** Counted over a year whose holiday notice is not loaded, or held by an open stop. */
  provisional: boolean
  calendarVersion: number
  /** A stop still open holds the clock: `at` is not known yet. */
  stopped: boolean
}

/** One line of the explanation shown to residents and inspectors (逐日说明). */
export type ExplainedDay = {
  date: string
  counted: boolean
  reason: Words
  /** The article or notice that says so. */
  law: string
  /** Which counted day it is (1 = first), null when not counted. */
  nth: number | null
}

/** What a line of a profile sets a time for. */
export type Step =
  | 'close'
  | 'sign'
  | 'first-contact'
  | 'return-window'
  | 'extension'
  | 'redo'
  | 'review'
  | 'supervision-answer'
  | 'call-back'

/** Confidence of a value: text seen, secondary source, believed, unsure; `house`: our default, no law. */
export type SourceTag = 'T' | 'S' | 'M' | 'U' | 'house'

export type Approver = 'unit-head' | 'centre' | 'both'

/** One time limit with the document that justifies it. */
export type ProfileLine = {
  step: Step
  /** A kind of demand (consult, help, suggestion, complaint, report, praise), or `*`. */
  demand: string
  /** `life`, `urgent`, `major`, `ordinary`, `complex`, `utility` (water, power, gas, heat), or `*`. */
  urgency: string
  amount: number
  unit: Unit
  onAnyDay?: boolean
  maxExtensions?: number
  approver: Approver | null
  basisDocument: string
  basisArticle: string | null
  tag: SourceTag
}

/** The time-limit profile of a city (时限方案): a data row that names the documents it comes from. */
export type Profile = {
  code: string
  version: number
  city: string
  name: Words
  basisDocument: string
  lines: readonly ProfileLine[]
  /** Advance supervision at these shares of the allowance (提前督办). */
  warnShares: readonly number[]
  yellowAtWorkingDaysLeft: number
  yellowOnlyAboveWorkingDays: number
  /** After so many returns the next dispatch is a designation (指定承办). */
  maxReturns: number
  callBackAttempts: number
  callBackHoursBetween: number
  /** A closed case is archived after this time. */
  autoArchiveAfter: Allowance
  /** What meets the deadline: the reply to the resident and the feedback to the centre, or the reply alone. */
  meets: 'reply-and-feedback' | 'reply'
  endsAtClosingTime: boolean
  /** Steps that need a second person: return, extension, termination, exclusion, long-term. */
  secondPersonFor: readonly string[]
  /** Which of the settings above are ours and which come from the document. */
  settingsTag: SourceTag
}
