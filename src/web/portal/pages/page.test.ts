import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('the home page asks one question and has four doors, none of them locked', async () => {
  const resident = visitor((await town()).app)
  const home = await resident.open('/')
  expect(home.text).toContain('您要办什么事，或有什么要反映？')
  const doors = [...home.html.matchAll(/class="door" href="([^"]+)"/g)].map((found) => found[1] ?? '')
  expect(doors).toHaveLength(4)
  for (const door of doors) expect((await resident.open(door)).status, door).toBe(200)
})

test('telephone, large type and English are in sight on every page', async () => {
  const resident = visitor((await town()).app)
  for (const path of [
    '/',
    '/request/what',
    '/track',
    '/answers',
    '/guide',
    '/about',
    '/privacy',
    '/accessibility',
    '/feedback',
  ]) {
    const { html } = await resident.open(path)
    expect(html, path).toContain('href="tel:12345"')
    expect(html, path).toContain('长辈版</a>')
    expect(html, path).toContain('lang="en">English</a>')
  }
})
