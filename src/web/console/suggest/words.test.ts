import { expect, test } from 'vitest'
import { keptBackReasons } from '#rules/insight'
import { keptBack } from './words.ts'

test('every reason why a person decides is said in words, and no other', () => {
  expect(Object.keys(keptBack).sort()).toEqual([...keptBackReasons].sort())
})
