import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { words } from '#platform/words'
import { malformed } from './problem.ts'

const schema = z.strictObject({
  name: z.string().min(3).max(5),
  kind: z.enum(['help', 'report']),
  list: z.array(z.string()).max(1),
  age: z.number().min(0),
  own: z.string().superRefine((_, check) => check.addIssue({ code: 'custom', message: 'test.own-text' })),
})
const book = { ...words, 'test.own-text': { zh: '自己的说法。', en: 'A text of its own.' } }
const told = (input: unknown, locale: 'zh' | 'en'): Record<string, string> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) throw new Error('the input should be wrong')
  return Object.fromEntries(
    (malformed(parsed.error, locale, book).errors ?? []).map(({ field, detail }) => [field, detail]),
  )
}

describe('a malformed request', () => {
  const wrong = { name: '长'.repeat(6), kind: 'x', list: ['a', 'b'], age: -1, own: 'o', extra: 1 }
  it('is told field by field, in plain Chinese', () => {
    expect(told(wrong, 'zh')).toEqual({
      name: '太长，最多 5 个字。',
      kind: '只能是以下之一：help、report。',
      list: '最多 1 个。',
      age: '不能小于 0。',
      own: '自己的说法。',
      '': '没有这一项：extra。',
    })
  })
  it('and in English', () => {
    expect(told({ ...wrong, name: 'a' }, 'en')).toMatchObject({
      name: 'Too short; at least 3 characters.',
      own: 'A text of its own.',
    })
  })
  it('says of a field that is not there that it is required', () => {
    expect(told({}, 'zh')).toMatchObject({ name: '这一项必须填写。' })
  })
})
