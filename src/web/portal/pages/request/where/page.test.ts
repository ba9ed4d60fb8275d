import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('every street of the city can be picked from one native list', async () => {
  const resident = visitor((await town()).app)
  const { html } = await resident.open('/request/where')
  expect(html.match(/<optgroup/g)?.length).toBe(11)
  expect(html.match(/<option/g)?.length).toBeGreaterThanOrEqual(120)
})

test('a place that does not exist is asked again, and the address is kept', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/where')
  const shown = await resident.send('/request/where', { place: '110101000000', address: '柳荫路' })
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('没有这个地方')
  expect(shown.html).toContain('value="柳荫路"')
})
