import { expect, test } from 'vitest'
import { share } from './report.ts'

test('a rate of nobody is a dash, so that no unit is praised or blamed for silence', () => {
  expect(share(0, 0)).toBe('–')
  expect(share(2, 3)).toBe('67%')
})
