import { expect, test } from 'vitest'
import type { TermType, TermValue } from '#rules/documents'
import { question } from '#tests/support/applying'
import { valueInWords, yuan } from './value-words.ts'

const places = (code: string): string => (code === '990101001000' ? '榆林区 柳荫街道' : '')
const options = ['gas', 'electric'].map((code) => ({ code, name: { zh: `${code}灶`, en: code } }))

test.each<[TermType, TermValue, string]>([
  ['text', '云泽小馆', '云泽小馆'],
  ['yes-no', false, '否'],
  ['choice', 'gas', 'gas灶'],
  ['choices', ['gas', 'electric'], 'gas灶、electric灶'],
  ['number', 86.5, '86.5 平方米'],
  ['money', 12_000_050, '120,000.50 元'],
  ['date', '2026-03-09', '2026年3月9日'],
  ['place', '990101001000', '榆林区 柳荫街道'],
])('%s %j is read back as %s', (type, value, said) => {
  const unit = type === 'number' ? { zh: '平方米', en: 'square metres' } : null
  expect(valueInWords(question('thing', type, { value, options, unit }), 'zh', places)).toBe(said)
})

test('an identity number is read back masked', () => {
  const asked = question('number', 'citizen-number', { value: '990101199003078036' })
  expect(valueInWords(asked, 'zh', places)).toBe('9901**********8036')
})

test('amounts are read in both languages', () => {
  expect(yuan(12_050, 'zh')).toBe('120.50 元')
  expect(yuan(120_000, 'en')).toBe('CNY 1,200')
})
