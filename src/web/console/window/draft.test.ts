import { expect, test } from 'vitest'
import { type Question, readTyped, sayFault, typedOf } from './draft.ts'

const asked = (type: Question['term']['type'], value: Question['value'] = null): Question => ({
  term: { code: 'capital', name: { zh: '注册资本', en: 'Capital' }, hint: null, type, options: [], unit: null },
  need: true,
  value,
  source: null,
  wantedBy: [],
})
const today = '2026-11-23'

test('money is typed in yuan and kept in fen', () => {
  expect(readTyped(asked('money'), ['1,200.50'], today)).toEqual({ value: 120_050 })
  expect(typedOf(asked('money', 120_050))).toEqual(['1200.5'])
})

test('a field that is emptied is taken back, also where it must be filled in the end', () => {
  expect(readTyped(asked('text'), [''], today)).toEqual({ value: null })
})

test('yes and no go through the form unchanged', () => {
  expect(typedOf(asked('yes-no', false))).toEqual(['no'])
  expect(readTyped(asked('yes-no'), ['no'], today)).toEqual({ value: false })
})

test('what is wrong with a value is said in words, before it is sent', () => {
  const read = readTyped(asked('citizen-number'), ['123'], today)
  expect('fault' in read && sayFault(read.fault, 'zh')).toMatch(/[。？]$/)
})

test('a condition of the version is said in its own words', () => {
  const fault = { code: 'applications.rule-not-met', facts: {}, say: { zh: '须年满十八周岁。', en: 'Adults only.' } }
  expect(sayFault(fault, 'zh')).toBe('须年满十八周岁。')
})
