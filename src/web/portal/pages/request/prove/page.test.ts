import { expect, test } from 'vitest'
import { codeSentTo } from '#tests/support/stories'
import { type Town, town } from '#tests/support/town'
import { type Visitor, visitor } from '#tests/support/visitor'

async function atTheProof(phone: string): Promise<{ resident: Visitor; messages: Town['messages'] }> {
  const { app, messages } = await town()
  const resident = visitor(app)
  await resident.open('/request/what')
  await resident.send('/request/what', { text: '路灯坏了', kind: 'help' })
  await resident.send('/request/where', {})
  await resident.send('/request/photos', { do: 'next' })
  const shown = await resident.send('/request/contact', { contact: 'named', name: '张女士', phone, wantsReply: 'yes' })
  expect(shown.path).toBe('/request/prove')
  return { resident, messages }
}

test('a code sent to the phone proves it', async () => {
  const { resident, messages } = await atTheProof('138 0000 5678')
  const sent = await resident.send('/request/prove', { do: 'send' })
  expect(sent.text).toContain('138****5678')
  expect(sent.text).toContain('验证码已发到')
  const shown = await resident.send('/request/prove', { do: 'check', code: codeSentTo(messages, '13800005678') })
  expect(shown.path).toBe('/request/check')
})

test('a wrong code is told of, and asking again too soon says how long to wait', async () => {
  const { resident } = await atTheProof('13800001234')
  await resident.send('/request/prove', { do: 'send' })
  const wrong = await resident.send('/request/prove', { do: 'check', code: '000000' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('验证码不对或已过期')
  const again = await resident.send('/request/prove', { do: 'send' })
  expect(again.status).toBe(429)
  expect(again.text).toMatch(/\d+ ?秒/)
})

test('the page cannot be reached without a phone', async () => {
  const resident = visitor((await town()).app)
  expect((await resident.open('/request/prove')).path).toBe('/request/contact')
})
