import { expect, test } from 'vitest'
import { checkNotice } from '#rules/deadlines'
import { holidayNotice } from '#schemas/deadlines'
import { datesIn, listedAfter, notDates, noticeOf, workingDaysOf } from './notice.ts'

const typed = {
  source: '国办发明电〔2025〕7号',
  breaks: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', makeUp: '1-4' },
    { name: '春节', from: '2026-02-15', to: '2026-02-23', makeUp: '2月14日、2月28日' },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05', makeUp: '5-9' },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', makeUp: '2026-09-20 10/10' },
    { name: '国庆节后' },
  ],
}

test('an editor types the notice of 2026 and reads the working days that the calendar will have', () => {
  const notice = noticeOf(typed, 2026)
  const { year: _, ...body } = notice
  expect(holidayNotice.omit({ year: true }).safeParse(body).success).toBe(true)
  const ruling = checkNotice(notice)
  const days = ruling.allowed ? ruling.value : []
  expect(workingDaysOf(2026, days)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
})

test('days are read as people write them, and what is no day is named', () => {
  expect(datesIn('2-14，2月28日 2026-10-10', 2026)).toEqual(['2026-02-14', '2026-02-28', '2026-10-10'])
  const slip = noticeOf({ source: '通知', breaks: [{ name: '春节', from: '2026-02-15', makeUp: '2-30 周六' }] }, 2026)
  expect(notDates(slip)).toEqual(['2026-02-30', '周六'])
})

test('loading the same notice again takes its slips back and leaves local days alone', () => {
  const day = (date: string, source: string) => ({ date, working: false, source })
  const before = [day('2026-03-03', '本市通知'), day('2026-05-06', '国办')]
  expect(listedAfter(before, [day('2026-05-05', '国办')], '国办').map(({ date }) => date)).toEqual([
    '2026-03-03',
    '2026-05-05',
  ])
})
