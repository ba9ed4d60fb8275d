import { expect, test } from 'vitest'
import { file } from '#tests/support/stories'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('the receipt carries number, code, day and a picture to scan, and no address carries the code', async () => {
  const resident = visitor((await town()).app)
  const { receipt, number } = await file(resident)
  expect(receipt.text).toContain('诉求受理回执')
  expect(receipt.text.replaceAll(' ', '')).toContain(number)
  const [, code = ''] = /查询码 ([2-9A-Z]{4} [2-9A-Z]{4})/.exec(receipt.text) ?? expect.fail()
  expect(receipt.text).toMatch(/最晚 11月27日（周五）（暂定/)
  expect(receipt.path).not.toContain(code.slice(0, 4))
  expect(receipt.html).toContain('<svg role="img" aria-label="扫码查进度"')
})

test('somebody else who knows the address sees no receipt', async () => {
  const { app } = await town()
  const { number } = await file(visitor(app))
  const stranger = await visitor(app).open(`/request/sent/${number}`)
  expect(stranger.path).toBe(`/track?number=${number}`)
  expect(stranger.text).not.toContain('诉求受理回执')
})
