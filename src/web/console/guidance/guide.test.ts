import { expect, test } from 'vitest'
import { sentence, withoutLast } from './guide.ts'

test('one question back forgets the last answer alone', () => {
  expect(withoutLast({ area: ['80'], gas: ['yes'] })).toEqual({ area: ['80'] })
  expect(withoutLast({})).toEqual({})
})

test('notes are read as one line', () => {
  expect(sentence(['复印件 1 份', '清晰可读。'])).toBe('复印件 1 份；清晰可读')
})
