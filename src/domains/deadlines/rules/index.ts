export { isWorkingDay, makeCalendar, nextWorkingInstant } from './calendar.ts'
export { type CardRules, type Cards, cardsAt } from './cards.ts'
export { dueAt, NEVER, type Passed, type Portion, shareAt, used } from './clock.ts'
export { localDate } from './days.ts'
export { explain } from './explain.ts'
export { dayInWords } from './in-words.ts'
export { checkNotice, type HolidayNotice } from './notice.ts'
export { allowanceOf, type LineFacts, lineFor } from './profile.ts'
export type {
  Allowance,
  Approver,
  Calendar,
  CalendarData,
  CalendarDay,
  DayFact,
  Due,
  ExplainedDay,
  OfficeHours,
  Profile,
  ProfileLine,
  SourceTag,
  Span,
  Step,
  Unit,
} from './types.ts'
