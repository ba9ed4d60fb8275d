import { expect, test } from 'vitest'
import { fakeCode } from '../../testing/fake-port.ts'
import { file } from '../../testing/stories.ts'
import { testPortal } from '../../testing/test-portal.ts'
import { visitor } from '../../testing/visitor.ts'

test('number and code open the road, however they are typed', async () => {
  const { app } = await testPortal()
  const { number } = await file(visitor(app))
  const resident = visitor(app)
  await resident.open('/track')
  const shown = await resident.send('/track', {
    number: ` ${number.toLowerCase()} `,
    code: fakeCode.replace('7', '７').toLowerCase(),
  })
  expect(shown.path).toBe(`/track/${number}`)
  expect(shown.text).toContain('办理进度')
})

test('a wrong code and an unknown number have the same answer', async () => {
  const { app } = await testPortal()
  const { number } = await file(visitor(app))
  const resident = visitor(app)
  await resident.open('/track')
  const wrong = await resident.send('/track', { number, code: 'AAAAAAAA' })
  const unknown = await resident.send('/track', { number: '20261120R99999999', code: 'AAAAAAAA' })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(wrong.html.replaceAll(number, '')).toBe(unknown.html.replaceAll('20261120R99999999', ''))
})

test('the number of a scanned receipt is filled in', async () => {
  const shown = await visitor((await testPortal()).app).open('/track?number=20261120R10000037')
  expect(shown.html).toContain('value="20261120R10000037"')
})
