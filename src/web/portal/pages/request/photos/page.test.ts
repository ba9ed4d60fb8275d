import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { jpeg, visitor } from '#tests/support/visitor'

const MiB = 1024 * 1024

test('photographs are uploaded, listed and can be removed', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/photos')
  const shown = await resident.send('/request/photos', { do: 'upload' }, [jpeg('路灯.jpg'), jpeg('大门.jpg')])
  expect(shown.text).toContain('已上传 2 张')
  const id = /name="id" value="([^"]*)"/.exec(shown.html)?.[1] ?? ''
  const after = await resident.send('/request/photos', { do: 'remove', id })
  expect(after.text).toContain('已上传 1 张')
  expect(after.text).not.toContain('路灯.jpg')
})

test('a photograph over ten megabytes is named, the others are taken', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/photos')
  const shown = await resident.send('/request/photos', { do: 'upload' }, [
    jpeg('很大.jpg', 10 * MiB + 1),
    jpeg('小.jpg'),
  ])
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('“很大.jpg”超过 10 MB')
  expect(shown.text).toContain('已上传 1 张')
})

test('what only calls itself a photograph is not taken', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/photos')
  const page = { field: 'photos', name: '图.jpg', type: 'image/jpeg', bytes: Buffer.from('<script>alert(1)</script>') }
  const shown = await resident.send('/request/photos', { do: 'upload' }, [page])
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('“图.jpg”不是 JPG 或 PNG 照片')
})

test('the seventh photograph is too many', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/photos')
  const shown = await resident.send(
    '/request/photos',
    { do: 'upload' },
    Array.from({ length: 7 }, (_, at) => jpeg(`${at}.jpg`)),
  )
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('最多 6 张')
})
