import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('a search finds answers, each with its owner and the day of its check', async () => {
  const resident = visitor((await town()).app)
  const found = await resident.open(`/answers?q=${encodeURIComponent('身份证')}`)
  const [, address = '', question = ''] =
    /<a href="(\/answers\/[^"]+)">([^<]*身份证[^<]*)</.exec(found.html) ?? expect.fail()
  const entry = await resident.open(address)
  expect(entry.text).toContain(question)
  expect(entry.text).toMatch(/由 \S+ 负责 · 2026年11月20日 核对/)
})

test('a search without result leads on, and what was searched is shown as text', async () => {
  const resident = visitor((await town()).app)
  const shown = await resident.open(`/answers?q=${encodeURIComponent('<b>紫色独角兽</b>')}`)
  expect(shown.html).not.toContain('<b>紫色')
  expect(shown.html).toContain('href="/request/what?kind=consult"')
})

test('an unknown answer is a page not found', async () => {
  const shown = await visitor((await town()).app).open('/answers/nothing')
  expect(shown.status).toBe(404)
  expect(shown.text).toContain('没有找到这个页面')
})
