import { expect, test } from 'vitest'
import { sql } from '#platform/db/tx'
import { file, fileNamed, lamp, tellAnonymously } from '#tests/support/stories'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('all answers are shown, each with a way to change it and back', async () => {
  const resident = visitor((await town()).app)
  const shown = await tellAnonymously(resident)
  expect(shown.path).toBe('/request/check')
  for (const answer of [lamp, '求助', '柳荫路 12 号门口', '昨晚九点', '匿名']) expect(shown.text).toContain(answer)
  const changed = await resident.send('/request/where', { place: '', address: '柳荫路 14 号', happened: '' })
  expect(changed.path).toBe('/request/check')
  expect(changed.text).toContain('柳荫路 14 号')
})

test('a resident who comes too early is led to the first open question', async () => {
  const resident = visitor((await town()).app)
  expect((await resident.open('/request/check')).path).toBe('/request/what')
})

test('sending twice files once and shows the same receipt', async () => {
  const { app } = await town()
  const resident = visitor(app)
  await tellAnonymously(resident)
  const [one, two] = await Promise.all([resident.send('/request/check', {}), resident.send('/request/check', {})])
  expect(one?.path).toMatch(/^\/request\/sent\/\d{8}R/)
  expect(two?.path).toBe(one?.path)
  expect((await resident.send('/request/check', {})).path).toBe(one?.path)
})

test('after sending, the form is empty for the next matter', async () => {
  const resident = visitor((await town()).app)
  await file(resident)
  expect((await resident.open('/request/what')).text).not.toContain(lamp)
})

test('a report of wrongdoing is secret whatever was ticked', async () => {
  const { app, house, messages } = await town()
  const { number } = await fileNamed(visitor(app), { messages }, 'report')
  const kept = await house
    .system()
    .reading('casework.read', (tx) =>
      tx.one<{ secrecy: string }>(
        sql`select secrecy from casework.cases where city = ${tx.city} and number = ${number}`,
      ),
    )
  expect(kept.secrecy).toBe('protected')
})
