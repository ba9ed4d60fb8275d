import { expect, test } from 'vitest'
import { testPortal } from '../../../testing/test-portal.ts'
import { type Visitor, visitor } from '../../../testing/visitor.ts'

async function atTheProof(): Promise<{ resident: Visitor; codes: Map<string, string> }> {
  const { app, port } = await testPortal()
  const resident = visitor(app)
  await resident.open('/request/what')
  await resident.send('/request/what', { text: '路灯坏了', kind: 'help' })
  await resident.send('/request/where', {})
  await resident.send('/request/photos', { do: 'next' })
  const shown = await resident.send('/request/contact', {
    contact: 'named',
    name: '张女士',
    phone: '138 0000 5678',
    wantsReply: 'yes',
  })
  expect(shown.path).toBe('/request/prove')
  expect(shown.text).toContain('138****5678')
  return { resident, codes: port.codes }
}

test('a code sent to the phone proves it', async () => {
  const { resident, codes } = await atTheProof()
  const sent = await resident.send('/request/prove', { do: 'send' })
  expect(sent.text).toContain('验证码已发到')
  const shown = await resident.send('/request/prove', { do: 'check', code: codes.get('13800005678') ?? '' })
  expect(shown.path).toBe('/request/check')
})

test('a wrong code is told of, and asking again too soon says how long to wait', async () => {
  const { resident } = await atTheProof()
  await resident.send('/request/prove', { do: 'send' })
  const wrong = await resident.send('/request/prove', { do: 'check', code: '000000' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('验证码不对或已过期')
  const again = await resident.send('/request/prove', { do: 'send' })
  expect(again.status).toBe(429)
  expect(again.text).toContain('60 秒后再试')
})

test('the page cannot be reached without a phone', async () => {
  const resident = visitor((await testPortal()).app)
  expect((await resident.open('/request/prove')).path).toBe('/request/contact')
})
