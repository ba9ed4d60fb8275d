import { expect, test } from 'vitest'
import { testPortal } from '../../testing/test-portal.ts'
import { visitor } from '../../testing/visitor.ts'

test('a search finds answers, each with its owner and the day of its check', async () => {
  const resident = visitor((await testPortal()).app)
  const found = await resident.open(`/answers?q=${encodeURIComponent('居住证')}`)
  expect(found.text).toContain('外地人怎样办理居住证？')
  const entry = await resident.open('/answers/residence')
  expect(entry.text).toContain('由 市城市管理局 负责')
  expect(entry.text).toContain('2026年10月12日 核对')
})

test('a search without result leads on, and what was searched is shown as text', async () => {
  const resident = visitor((await testPortal()).app)
  const shown = await resident.open(`/answers?q=${encodeURIComponent('<script>alert(1)</script>')}`)
  expect(shown.html).not.toContain('<script>alert')
  expect(shown.html).toContain('href="/request/what?kind=consult"')
})

test('an unknown answer is a page not found', async () => {
  const shown = await visitor((await testPortal()).app).open('/answers/nothing')
  expect(shown.status).toBe(404)
  expect(shown.text).toContain('没有找到这个页面')
})
