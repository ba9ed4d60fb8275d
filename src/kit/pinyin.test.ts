import { expect, test } from 'vitest'
import { initials, syllables } from './pinyin.ts'

test('reads Chinese aloud, in the sound that fits the word', () => {
  expect(syllables('营业执照')).toEqual(['ying', 'ye', 'zhi', 'zhao'])
  expect(syllables('银行').at(-1)).toBe('hang')
  expect(syllables('行政审批').slice(0, 1)).toEqual(['xing'])
  expect(syllables('旅游、ＩＤ2')).toEqual(['lv', 'you', 'id2'])
})

test('shortens as people shorten', () => {
  expect(initials('政务服务')).toBe('zwfw')
  expect(initials('个体工商户注册登记')).toBe('gtgshzcdj')
})
