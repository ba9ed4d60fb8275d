import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('the days are those of the city, with the document that says so', async () => {
  const shown = await visitor((await town()).app).open('/guide')
  expect(shown.text).toContain('紧急的事：3 个工作日')
  expect(shown.text).toContain('其他的事：5 个工作日')
  expect(shown.text).toContain('依据：《')
  expect(shown.text).not.toMatch(/\{\w+\}/)
})
