import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('the summary takes the focus and leads to each field at fault', () => {
  const html = drawn(examples.two ?? expect.fail())
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/i)
  expect(html).toContain('<a href="#phone">请核对手机号。</a>')
})

test('without errors there is no summary', () => {
  expect(drawn(examples.none ?? expect.fail())).toBe('')
})
