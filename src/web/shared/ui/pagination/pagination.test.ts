import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('a list of one page has no paging', () => {
  expect(drawn(examples.alone ?? expect.fail())).toBe('')
  expect(drawn(examples.middle ?? expect.fail())).toContain('rel="next"')
})
