import { expect, test } from 'vitest'
import { emergencyWord } from '#schemas/hotline'
import { services } from './danger-words.ts'

test('an editor can choose whom a danger concerns among all that the API takes, each in words', () => {
  expect(Object.keys(services).sort()).toEqual([...emergencyWord.shape.service.options].sort())
})
