import { expect, test } from 'vitest'
import { lamp } from '#tests/support/stories'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('a resident who sends an empty page is told what is missing, first of all', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/what')
  const shown = await resident.send('/request/what', { text: '', kind: '' })
  expect(shown.status).toBe(422)
  expect(shown.title).toMatch(/^错误：/)
  expect(shown.html.indexOf('error-summary')).toBeLessThan(shown.html.indexOf('<h1'))
  expect(shown.html).toContain('<a href="#text">')
  expect(shown.html).toContain('<a href="#kind">')
})

test('what was typed is still there after an error, in another tab and with the other language', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/what')
  const wrong = await resident.send('/request/what', { text: lamp, kind: '' })
  expect(wrong.text).toContain(lamp)
  expect((await resident.open('/request/what')).text).toContain(lamp)
  const english = await resident.open('/request/what?lang=en')
  expect(english.path).toBe('/request/what')
  expect(english.html).toContain('<html lang="en"')
  expect(english.text).toContain(lamp)
})

test('a text that sounds like danger leads to the emergency lines before anything else', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/what')
  const shown = await resident.send('/request/what', { text: '楼下着火了，有人被困', kind: 'help' })
  expect(shown.path).toBe('/request/urgent')
  expect(shown.html).toContain('href="tel:119"')
  expect(shown.text).toContain('请立即离开现场并拨打119')
  expect(shown.html).toContain('href="/request/where"')
})

test('a link may choose the kind beforehand', async () => {
  const resident = visitor((await town()).app)
  expect((await resident.open('/request/what?kind=praise')).html).toMatch(
    /checked=""[^>]*value="praise"|value="praise"[^>]*checked=""/,
  )
})

test('a text that is too long is kept whole and told of', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/what')
  const shown = await resident.send('/request/what', { text: '长'.repeat(20_001), kind: 'help' })
  expect(shown.status).toBe(422)
  expect(shown.text).toContain('现在是 20001 字')
  expect(shown.text).toContain('长'.repeat(20_001))
})
