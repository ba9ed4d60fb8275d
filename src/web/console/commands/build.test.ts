import { expect, test } from 'vitest'
import { commandOf } from './build.ts'
import { formOf } from './forms.ts'

function built(type: string, answers: Record<string, unknown>) {
  const form = formOf('request', type)
  if (form === undefined) throw new Error(`no form for ${type}`)
  return commandOf(type, form, answers)
}

test('an unreached call-back carries no verdict, so that silence is neutral', () => {
  expect(built('call-back', { channel: 'phone', result: 'not-reached' })).toEqual({
    type: 'call-back',
    channel: 'phone',
    result: 'not-reached',
  })
})

test('solved is kept apart from satisfied', () => {
  const command = built('call-back', {
    channel: 'phone',
    result: 'reached',
    solved: 'yes',
    satisfied: 'no',
    why: '态度不好',
  })
  expect(command.verdict).toEqual({ solved: true, satisfied: false, reason: '态度不好' })
})

test('an extension asks for an amount of a unit, with its reason', () => {
  const reason = { code: 'complex', text: '需要鉴定' }
  expect(built('request-extension', { amount: 3, unit: 'working-day', reason })).toEqual({
    type: 'request-extension',
    allowance: { amount: 3, unit: 'working-day' },
    reason,
  })
})

test('a dispatch that follows the catalogue states no reason for leaving it', () => {
  expect(built('dispatch', { lead: 'u1', deviation: { code: undefined } })).toMatchObject({
    lead: 'u1',
    assists: [],
    deviation: null,
  })
})
