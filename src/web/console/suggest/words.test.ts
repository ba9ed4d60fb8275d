import { expect, test } from 'vitest'
import { keptBackReasons } from '#rules/insight'
import { keptBack } from './words.ts'

test('every reason why a person decides is said in words, a refusal of the hotline’s rules too, and no other', () => {
  expect(Object.keys(keptBack).sort()).toEqual([...keptBackReasons, 'refused'].sort())
})
