import { expect, test } from 'vitest'
import { file } from '../../../../testing/stories.ts'
import { testPortal } from '../../../../testing/test-portal.ts'
import { visitor } from '../../../../testing/visitor.ts'

test('the receipt carries number, code, day and a picture to scan, and no address carries the code', async () => {
  const resident = visitor((await testPortal()).app)
  const { receipt, number } = await file(resident)
  expect(receipt.text).toContain('诉求受理回执')
  expect(receipt.text.replaceAll(' ', '')).toContain(number)
  expect(receipt.text).toContain('7KQ4 MX2P')
  expect(receipt.text).toMatch(/11月24日（周二）/)
  expect(receipt.html).toContain('<svg role="img" aria-label="扫码查进度"')
  expect(receipt.path).not.toContain('7KQ4')
})

test('somebody else who knows the address sees no receipt', async () => {
  const { app } = await testPortal()
  const { number } = await file(visitor(app))
  const stranger = await visitor(app).open(`/request/sent/${number}`)
  expect(stranger.path).toBe(`/track?number=${number}`)
  expect(stranger.text).not.toContain('7KQ4')
})
