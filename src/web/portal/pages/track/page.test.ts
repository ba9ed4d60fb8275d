import { expect, test } from 'vitest'
import { file } from '#tests/support/stories'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('number and code open the road, however they are typed', async () => {
  const { app } = await town()
  const { number, receipt } = await file(visitor(app))
  const code = /查询码 (\S{4} \S{4})/.exec(receipt.text)?.[1] ?? expect.fail()
  const resident = visitor(app)
  await resident.open('/track')
  const shown = await resident.send('/track', { number: ` ${number.toLowerCase()} `, code: code.toLowerCase() })
  expect(shown.path).toBe(`/track/${number}`)
  expect(shown.text).toContain('办理进度')
})

test('a wrong code and an unknown number have the same answer', async () => {
  const { app } = await town()
  const { number } = await file(visitor(app))
  const resident = visitor(app)
  await resident.open('/track')
  const wrong = await resident.send('/track', { number, code: 'AAAAAAAA' })
  const unknown = await resident.send('/track', { number: '20261120RYE00000000', code: 'AAAAAAAA' })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(wrong.html.replaceAll(number, '')).toBe(unknown.html.replaceAll('20261120RYE00000000', ''))
})

test('the number of a scanned receipt is filled in', async () => {
  const shown = await visitor((await town()).app).open('/track?number=20261120R10000037')
  expect(shown.html).toContain('value="20261120R10000037"')
})

test('whoever guesses codes is made to wait, and is told how long', async () => {
  const { app } = await town()
  const { number } = await file(visitor(app))
  const stranger = visitor(app)
  await stranger.open('/track')
  const statuses: number[] = []
  for (let guess = 0; guess < 6; guess += 1)
    statuses.push((await stranger.send('/track', { number, code: 'ABCDEFGH' })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  const told = await stranger.send('/track', { number, code: 'ABCDEFGH' })
  expect(told.text).toMatch(/\d+ ?(秒|分钟)/)
  expect(told.html).toContain('value="ABCDEFGH"')
})
