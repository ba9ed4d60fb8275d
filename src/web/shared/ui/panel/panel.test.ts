import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('a panel with a title is a named region', () => {
  expect(drawn(examples.urgent ?? expect.fail())).toMatch(/aria-label="有人有危险吗？"><h2/)
})
