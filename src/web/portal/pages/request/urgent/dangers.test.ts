import { expect, test } from 'vitest'
import { dangerIn, dangerPattern } from './dangers.ts'

const words = [
  { word: '高压线断', told: { zh: '请勿靠近，立即拨打110。', en: 'Keep away and call 110.' } },
  { word: '(漏)', told: { zh: '开窗通风。', en: 'Open the windows.' } },
]

test('the words of the city say whom to call and what to do', () => {
  expect(dangerIn('高压线断了，掉在路上', words, 'zh')).toEqual({ lines: ['110'], told: ['请勿靠近，立即拨打110。'] })
  expect(dangerIn('闻到(漏)', words, 'en')).toEqual({
    lines: ['110', '119', '120', '122'],
    told: ['Open the windows.'],
  })
})

test('fire is fire in every city and in both languages', () => {
  expect(dangerIn('楼下着火了', [], 'zh').lines).toEqual(['119'])
  expect(dangerIn('The house is on fire', [], 'en').lines).toEqual(['119'])
})

test('a dark street is no emergency', () => {
  expect(dangerIn('路灯坏了三天', words, 'zh')).toEqual({ lines: [], told: [] })
})

test('a sign in a word of the city is taken as it is written', () => {
  expect(new RegExp(dangerPattern(words)).test('(漏)')).toBe(true)
  expect(new RegExp(dangerPattern(words)).test('漏')).toBe(false)
})
