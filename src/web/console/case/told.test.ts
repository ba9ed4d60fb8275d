import { expect, test } from 'vitest'
import { shippedTemplates } from '../../../domains/notices/data.ts'
import { templates, ways } from './told-words.ts'

test('the case page has a word for every message a resident can get, and for the way it takes', () => {
  const toResidents = shippedTemplates.filter(({ code }) => code.startsWith('request-'))
  expect(toResidents.length).toBeGreaterThan(0)
  expect(toResidents.filter(({ code }) => !Object.hasOwn(templates, code))).toEqual([])
  expect(toResidents.filter(({ channel }) => !Object.hasOwn(ways, channel))).toEqual([])
})
