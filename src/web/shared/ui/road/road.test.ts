import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('the station where the request is now is said and marked', () => {
  const html = drawn(examples.underway ?? expect.fail())
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toContain('（现在在这里）')
})
