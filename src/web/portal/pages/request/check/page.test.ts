import { expect, test } from 'vitest'
import { file, lamp, tellAnonymously } from '../../../testing/stories.ts'
import { testPortal } from '../../../testing/test-portal.ts'
import { visitor } from '../../../testing/visitor.ts'

test('all answers are shown, each with a way to change it and back', async () => {
  const resident = visitor((await testPortal()).app)
  const shown = await tellAnonymously(resident)
  expect(shown.path).toBe('/request/check')
  for (const answer of [lamp, '求助', '柳荫路 12 号门口', '昨晚九点', '匿名']) expect(shown.text).toContain(answer)
  const changed = await resident.send('/request/where', { place: '', address: '柳荫路 14 号', happened: '' })
  expect(changed.path).toBe('/request/check')
  expect(changed.text).toContain('柳荫路 14 号')
})

test('a resident who comes too early is led to the first open question', async () => {
  const resident = visitor((await testPortal()).app)
  expect((await resident.open('/request/check')).path).toBe('/request/what')
})

test('sending twice files once and shows the same receipt', async () => {
  const { app, port } = await testPortal()
  const resident = visitor(app)
  const { number } = await file(resident)
  const again = await resident.send('/request/check', {})
  expect(again.path).toBe(`/request/sent/${number}`)
  expect(port.filed).toHaveLength(1)
})

test('after sending, the form is empty for the next matter', async () => {
  const resident = visitor((await testPortal()).app)
  await file(resident)
  expect((await resident.open('/request/what')).text).not.toContain(lamp)
})

test('a report of wrongdoing is secret whatever was ticked', async () => {
  const { app, port } = await testPortal()
  const resident = visitor(app)
  await tellAnonymously(resident)
  await resident.send('/request/what', { text: '有人倒卖配额', kind: 'report' })
  await resident.send('/request/check', {})
  expect(port.filed[0]).toMatchObject({ kind: 'report', secrecy: true, mayContact: false, contact: null })
})
