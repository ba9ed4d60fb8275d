import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test.each(Object.keys(examples))('the mark (%s) is two strokes and silent for screen readers', (name) => {
  const html = drawn(examples[name] ?? expect.fail())
  expect(html.match(/<path/g)).toHaveLength(2)
  expect(html).toContain('aria-hidden="true"')
})
