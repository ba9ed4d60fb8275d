import { expect, test } from 'vitest'
import { callOf, decisionsOf, firstSentence, fresh } from './typed.ts'

test('an accepted call is classified first and then registered', () => {
  const decisions = decisionsOf({ ...fresh, classCode: '020101' })
  expect(decisions.map((one) => one.type)).toEqual(['classify', 'register'])
})

test('an answer given at the desk names the knowledge it rests on', () => {
  const [answer] = decisionsOf({
    ...fresh,
    end: 'answer',
    answer: '带身份证到社区办理。',
    sources: [{ id: 'k1', title: '老年证' }],
  })
  expect(answer).toMatchObject({ type: 'answer-directly', sources: ['k1'], threeWay: null })
})

test('a caller who gives neither name nor number is not made to', () => {
  expect(callOf({ ...fresh, text: '路灯不亮。' })).not.toHaveProperty('contact')
})

test('the title is the first sentence, cut where it is too long', () => {
  expect(firstSentence('路灯不亮已一周。晚上很黑')).toBe('路灯不亮已一周')
  expect(firstSentence('很'.repeat(60))).toHaveLength(40)
})
