import { daysOf } from '../rules/notice.ts'
import type { CalendarData } from '../rules/types.ts'
import { holidayNotices } from './holiday-notices.ts'

/** The code under which national reference data stands. */
export const NATIONAL = '000000'

/** The national calendar as delivered: confirmed to the end of the last notice; office hours are the usual ones. */
export const nationalCalendar: CalendarData = {
  version: 1,
  city: NATIONAL,
  confirmedFrom: '2019-01-01',
  confirmedUntil: '2026-12-31',
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
  days: holidayNotices.flatMap(daysOf),
}
