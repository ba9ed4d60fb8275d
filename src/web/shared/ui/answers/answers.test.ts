import { expect, test } from 'vitest'
import { drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test('each link to change an answer says which answer', () => {
  expect(drawn(examples.check ?? expect.fail())).toContain('修改<span class="unseen"> 地方</span>')
})
