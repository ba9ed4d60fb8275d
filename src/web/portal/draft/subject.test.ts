import { expect, test } from 'vitest'
import { subjectOf } from './subject.ts'

test('the first sentence stands for the request in lists', () => {
  expect(subjectOf('\n路灯坏了三天。晚上很黑，老人不敢走。')).toBe('路灯坏了三天')
})

test('an English sentence has room for as many words', () => {
  const lamp = 'The street lamp in front of our gate has been dark for three days'
  expect(subjectOf(`${lamp}. Please repair it.`)).toBe(lamp)
})

test('a long sentence is cut between letters, never inside one', () => {
  const subject = subjectOf('𠮷'.repeat(100))
  expect(subject).toBe(`${'𠮷'.repeat(39)}…`)
})
