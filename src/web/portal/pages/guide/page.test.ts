import { expect, test } from 'vitest'
import { testPortal } from '../../testing/test-portal.ts'
import { visitor } from '../../testing/visitor.ts'

test('the days are those of the city, with the document that says so', async () => {
  const shown = await visitor((await testPortal()).app).open('/guide')
  expect(shown.text).toContain('紧急的事：3 个工作日')
  expect(shown.text).toContain('其他的事：5 个工作日')
  expect(shown.text).toContain('依据：《时限标准》')
  expect(shown.text).not.toMatch(/\{\w+\}/)
})
