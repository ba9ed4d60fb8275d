import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'
import { claimsOf } from '#tests/support/vouching'

test('a resident may stay anonymous and need not prove a phone', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/contact')
  const shown = await resident.send('/request/contact', { contact: 'anonymous' })
  expect(shown.path).toBe('/request/what')
  expect(shown.text).toContain('第 1 步，共 5 步')
})

test('a wrong number is kept and explained at its field', async () => {
  const resident = visitor((await town()).app)
  await resident.open('/request/contact')
  const shown = await resident.send('/request/contact', { contact: 'named', name: '张女士', phone: '1380000' })
  expect(shown.status).toBe(422)
  expect(shown.html).toContain('value="1380000"')
  expect(shown.html).toContain('value="张女士"')
  expect(shown.text).toContain('手机号应该是 11 位数字')
})

test('whoever is signed in may fill in what his account knows, and need not', async () => {
  const { app, vouch } = await town()
  vouch(claimsOf(0))
  const resident = visitor(app)
  await resident.open('/sign-in/unified')
  const offered = await resident.open('/request/contact')
  expect(offered.text).toContain('用我账户里的姓名和手机号')
  expect(offered.html).not.toContain(claimsOf(0).name)
  const filled = await resident.open('/request/contact?own')
  expect(filled.html).toContain(`value="${claimsOf(0).name}"`)
  expect(filled.html).toContain(`value="${claimsOf(0).phone}"`)
})
