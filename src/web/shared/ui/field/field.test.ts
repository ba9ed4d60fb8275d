import { expect, test } from 'vitest'
import { brokenReferences, drawn } from '../../testing.ts'
import { examples } from './examples.tsx'

test.each(Object.keys(examples))('the labels and hints of a field (%s) belong to it', (name) => {
  expect(brokenReferences(drawn(examples[name] ?? expect.fail()))).toEqual([])
})

test('a wrong answer is kept, marked, and read out with its reason', () => {
  const html = drawn(examples.wrong ?? expect.fail())
  expect(html).toContain('value="138"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="phone-hint phone-error"')
  expect(html).toMatch(/错误：<\/span>请核对手机号。/)
})

test('what may be left out says so in the language of the page', () => {
  expect(drawn(examples.text ?? expect.fail())).toContain('（选填）')
  expect(drawn(examples.text ?? expect.fail(), 'en')).toContain('(optional)')
})

test('the summary of errors can lead to the first choice of a group', () => {
  expect(drawn(examples.choice ?? expect.fail())).toMatch(/type="radio" id="kind"/)
})
