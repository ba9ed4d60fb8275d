import { expect, test } from 'vitest'
import { dateInWords, dayInWords, momentInWords } from './dates.ts'

const at = '2026-11-24T09:00:00Z'

test('a resident reads a day as people say it', () => {
  expect(dayInWords(at, 'zh')).toBe('11月24日（周二）')
  expect(dayInWords(at, 'en')).toBe('Tuesday 24 November')
})

test('the year is said when it is another one', () => {
  expect(dayInWords(at, 'zh', '2026-01-02T00:00:00Z')).toBe('11月24日（周二）')
  expect(dayInWords(at, 'zh', '2025-12-30T00:00:00Z')).toBe('2026年11月24日（周二）')
  expect(dayInWords(at, 'en', '2025-12-30T00:00:00Z')).toBe('Tuesday 24 November 2026')
})

test('the day is the day in China, whatever the server believes', () => {
  expect(dayInWords('2026-11-23T16:30:00Z', 'zh')).toBe('11月24日（周二）')
  expect(momentInWords('2026-11-23T16:30:00Z', 'zh')).toBe('11月24日 00:30')
  expect(momentInWords('2026-11-23T16:30:00Z', 'en')).toBe('24 November, 00:30')
  expect(dateInWords(at, 'zh')).toBe('2026年11月24日')
})
