import type { z } from 'zod'
import { type Locale, say, type Words } from '#kit/words'
import type { WordBook } from './problem.ts'

type Issue = z.core.$ZodIssue

const plain = {
  missing: { zh: '这一项必须填写。', en: 'This field is required.' },
  shape: { zh: '格式不对，应为：{expected}。', en: 'This has the wrong form; expected: {expected}.' },
  short: { zh: '太短，至少 {least} 个字。', en: 'Too short; at least {least} characters.' },
  long: { zh: '太长，最多 {most} 个字。', en: 'Too long; at most {most} characters.' },
  few: { zh: '至少要有 {least} 个。', en: 'At least {least} are needed.' },
  many: { zh: '最多 {most} 个。', en: 'At most {most} are allowed.' },
  low: { zh: '不能小于 {least}。', en: 'Must not be below {least}.' },
  high: { zh: '不能大于 {most}。', en: 'Must not be above {most}.' },
  choice: { zh: '只能是以下之一：{choices}。', en: 'Must be one of: {choices}.' },
  unknown: { zh: '没有这一项：{names}。', en: 'There is no such field: {names}.' },
  other: { zh: '填写有误，请检查。', en: 'This is not valid; please check it.' },
} as const satisfies Record<string, Words>

/** What is wrong with one field of a malformed request, in plain words of the asked language. */
export function issueInWords(issue: Issue, locale: Locale, book: WordBook): string {
  const own = book[issue.message]
  if (own) return say(own, locale, 'params' in issue ? issue.params : {})
  const [words, facts] = worded(issue)
  return say(words, locale, facts)
}

function worded(issue: Issue): [Words, Record<string, unknown>] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message)
        ? [plain.missing, {}]
        : [plain.shape, { expected: issue.expected }]
    case 'too_small':
      return [sized(issue.origin, plain.short, plain.few, plain.low), { least: issue.minimum }]
    case 'too_big':
      return [sized(issue.origin, plain.long, plain.many, plain.high), { most: issue.maximum }]
    case 'invalid_value':
      return [plain.choice, { choices: issue.values.map(String).slice(0, 20) }]
    case 'invalid_format':
      return [plain.shape, { expected: issue.format }]
    case 'unrecognized_keys':
      return [plain.unknown, { names: issue.keys.slice(0, 10) }]
    default:
      return [plain.other, {}]
  }
}

function sized(origin: string, text: Words, list: Words, figure: Words): Words {
  if (origin === 'string') return text
  return origin === 'array' || origin === 'set' || origin === 'file' ? list : figure
}
