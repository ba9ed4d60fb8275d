import { expect, test } from 'vitest'
import { type Asking, readAnswer } from './answer.ts'
import type { TermType } from './term.ts'

const asked = (type: TermType, change: Partial<Asking> = {}): Asking => ({
  code: 'thing',
  type,
  options: ['red', 'blue'].map((code) => ({ code, name: { zh: code, en: code } })),
  need: true,
  today: '2026-11-22',
  ...change,
})

test.each<[TermType, readonly string[], unknown]>([
  ['text', [' 云泽小馆 '], '云泽小馆'],
  ['long-text', ['一楼大堂\n二楼包间'], '一楼大堂\n二楼包间'],
  ['number', ['１，２００.５'], 1200.5],
  ['money', ['¥ 1,280.50 元'], 128_050],
  ['money', ['0.29'], 29],
  ['date', ['2026', '3', '９'], '2026-03-09'],
  ['date', ['2024-02-29'], '2024-02-29'],
  ['yes-no', ['no'], false],
  ['choice', ['red'], 'red'],
  ['choices', ['red', 'blue', 'red'], ['red', 'blue']],
  ['phone', ['+86 138-0000-5678'], '13800005678'],
  ['place', ['990101001000'], '990101001000'],
])('%s %j is understood as people type it', (type, texts, value) => {
  const read = readAnswer(asked(type), texts)
  expect(read).toEqual({ allowed: true, value })
})

test.each<[TermType, readonly string[], string]>([
  ['text', [''], 'documents.answer-empty'],
  ['date', ['', '', ''], 'documents.answer-empty'],
  ['choices', [], 'documents.answer-empty'],
  ['text', ['一\n二'], 'documents.answer-one-line'],
  ['address', ['长'.repeat(201)], 'documents.answer-too-long'],
  ['number', ['约一百'], 'documents.answer-number'],
  ['money', ['12.345'], 'documents.answer-money'],
  ['money', ['-5'], 'documents.answer-money'],
  ['date', ['2025', '2', '29'], 'documents.answer-date'],
  ['date', ['2025', '', '9'], 'documents.answer-date'],
  ['date', ['25', '2', '9'], 'documents.answer-date'],
  ['yes-no', ['maybe'], 'documents.answer-choice'],
  ['choice', ['green'], 'documents.answer-choice'],
  ['choices', ['red', 'green'], 'documents.answer-choice'],
  ['phone', ['1380000'], 'kit.not-a-phone'],
  ['citizen-number', ['990101199003078031'], 'kit.citizen-number-mistyped'],
  ['credit-code', ['99'], 'kit.not-a-credit-code'],
  ['place', ['榆林区'], 'documents.answer-place'],
])('%s %j is asked again, at its field', (type, texts, code) => {
  expect(readAnswer(asked(type), texts)).toMatchObject({ allowed: false, refusal: { code, field: 'thing' } })
})

test('what may be left out may be left out', () => {
  expect(readAnswer(asked('date', { need: false }), ['', '', ''])).toEqual({ allowed: true, value: null })
})
