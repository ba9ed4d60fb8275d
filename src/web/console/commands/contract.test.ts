import { expect, test } from 'vitest'
import { newRequest } from '#schemas/hotline'
import { callOf, ends, fresh } from '../call-desk/typed.ts'
import { commandOf, isAsked } from './build.ts'
import type { Field } from './field.ts'
import { inOrder } from './forms.ts'
import { commandForms } from './table.ts'

const ID = '01a2040e-4014-7f9a-b2e8-055a864824e6'

/** An answer as a person would give it, by the kind of question. */
function answerTo(field: Field): unknown {
  switch (field.kind) {
    case 'reason':
      return { code: 'other', text: '情况属实' }
    case 'choice':
      return field.first ?? Object.keys(field.options ?? {})[0]
    case 'many':
      return Object.keys(field.options ?? {}).slice(0, 1)
    case 'day':
      return { format: () => '2026-12-01' }
    case 'orgs':
    case 'files':
    case 'knowledge':
      return [ID]
    case 'org':
    case 'person':
    case 'section':
    case 'task':
      return ID
    case 'class':
      return '010101'
    case 'place':
      return '990101001000'
    case 'amount':
      return 3
    case 'case':
      return '20261123RYE57969113'
    default:
      return '已到现场办理'
  }
}

function faultsOf(decisions: readonly unknown[]): string[] {
  const parsed = newRequest.safeParse({ kind: 'help', subject: '路灯', text: '路灯不亮', decisions })
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

test.each(
  inOrder(Object.keys(commandForms), { kind: 'request', state: 'received' }).map(
    ({ type, form }) => [type, form] as const,
  ),
)('the API takes what the form of %s sends, filled in or with only what is asked for', (type, form) => {
  const whole = Object.fromEntries(form.fields.map((field) => [field.name, answerTo(field)]))
  expect(faultsOf([commandOf(type, form, whole)])).toEqual([])
  const needed = form.fields.filter((field) => !field.optional && isAsked(field, whole))
  const least = Object.fromEntries(needed.map((field) => [field.name, answerTo(field)]))
  expect(faultsOf([commandOf(type, form, least)])).toEqual([])
})

test.each(ends)('the API takes a call that ends with %s', (end) => {
  const typed = {
    ...fresh,
    end,
    text: '路灯不亮已一周。',
    phone: '13900002271',
    classCode: '010101',
    answer: '已告知',
    sources: [{ id: ID, title: '路灯' }],
    situation: end === 'refuse' ? 'legal-route' : 'emergency',
    route: 'litigation',
    why: '应走诉讼',
    to: '110',
    receipt: 'A1',
    earlier: '20261123RYE57969113',
    official: true,
  }
  const parsed = newRequest.safeParse(callOf(typed))
  expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'))).toEqual([])
})
