import { expect, test } from 'vitest'
import { commandSchema } from '../../../domains/applications/process/command-schema.ts'
import { applicationForms } from './application-table.ts'
import { commandOf, isAsked } from './build.ts'
import type { Field } from './field.ts'

const ID = '01a2040e-4014-7f9a-b2e8-055a864824e6'

/** An answer as a person would give it, by the kind of question. */
function answerTo(field: Field): unknown {
  switch (field.kind) {
    case 'reason':
      return { code: 'other', text: '情况属实' }
    case 'choice':
      return field.first ?? Object.keys(field.options ?? {})[0]
    case 'day':
      return { format: () => '2026-12-01' }
    case 'org':
    case 'person':
    case 'section':
    case 'task':
      return ID
    case 'amount':
      return 3
    case 'corrections':
      return [{ cites: 'need:lease', problem: '缺页' }, { problem: '另附证明' }]
    default:
      return '已到现场办理'
  }
}

test.each(Object.entries(applicationForms))(
  'the API takes what the form of %s sends, filled in or with only what is asked for',
  (type, form) => {
    const whole = Object.fromEntries(form.fields.map((field) => [field.name, answerTo(field)]))
    const needed = form.fields.filter((field) => !field.optional && isAsked(field, whole))
    const least = Object.fromEntries(needed.map((field) => [field.name, answerTo(field)]))
    for (const answers of [whole, least]) {
      const parsed = commandSchema.safeParse(commandOf(type, form, answers))
      expect(parsed.error?.issues ?? []).toEqual([])
    }
  },
)
