import { expect, test } from 'vitest'
import { sayDate, serverNow } from './time.ts'

test('a day of another year is said with its year, one of this year with its weekday', () => {
  expect(sayDate('2019-10-16T02:00:00Z', 'zh')).toBe('2019年10月16日')
  expect(sayDate('2019-10-16T17:00:00Z', 'en')).toBe('2019-10-17')
  expect(sayDate(serverNow(), 'zh')).toMatch(/^\d+月\d+日（周.）$/)
})
