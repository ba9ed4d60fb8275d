import type { ReactElement } from 'react'
import type { TermType } from '#rules/documents'
import { Choice, type FieldProps, Select, TextArea, TextField, type TextFieldProps } from '#shared/ui/field/field.tsx'
import { Checks, DateField } from '#shared/ui/field/many-fields.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import type { District } from '../port.ts'
import type { Question } from '../ports/applications.ts'
import { words } from './words.ts'

export type QuestionFieldProps = {
  question: Question
  /** What stands in its inputs, by input name. */
  values: Readonly<Record<string, string>>
  districts: readonly District[]
  error?: string | undefined
  /** It is alone on its page: its name is the heading. */
  heading?: boolean
}

/** One question of a form as a field, whatever kind of answer it takes. */
export function QuestionField(props: QuestionFieldProps): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const { question, values, error } = props
  const { term, need, source } = question
  const shared: FieldProps = {
    name: term.code,
    label: term.name[locale],
    optional: !need,
    heading: props.heading ?? false,
    error,
    value: values[term.code],
    ...(term.hint === null && source === null ? {} : { hint: <Hint question={question} /> }),
  }
  const options = term.options.map(({ code, name }) => ({ value: code, label: name[locale] }))
  const line = lines[term.type]
  if (line !== undefined) {
    return <TextField {...shared} {...line} unit={term.type === 'money' ? t('yuan') : term.unit?.[locale]} />
  }
  switch (term.type) {
    case 'long-text':
      return <TextArea {...shared} rows={5} />
    case 'date':
      return <DateField {...shared} values={values} />
    case 'yes-no':
      return <Choice {...shared} compact options={yesNo.map((value) => ({ value, label: t(value) }))} />
    case 'choices':
      return <Checks {...shared} options={options} chosen={(values[term.code] ?? '').split(' ')} />
    case 'place':
      return <Select {...shared} empty={t('choose')} groups={groupsOf(props.districts, t('whole'))} />
    default:
      return options.length > mostInSight ? (
        <Select {...shared} empty={t('choose')} groups={[{ label: term.name[locale], options }]} />
      ) : (
        <Choice {...shared} options={options} />
      )
  }
}

const yesNo = ['yes', 'no'] as const

/** More options than these are a list to pick from. */
const mostInSight = 12

type Line = Pick<TextFieldProps, 'type' | 'inputMode' | 'autoComplete' | 'width'>

/** Kinds that are one line of text, and what a phone should offer to type them with. */
const lines: Partial<Record<TermType, Line>> = {
  text: {},
  address: { autoComplete: 'street-address' },
  'person-name': { autoComplete: 'off', width: 'phone' },
  number: { inputMode: 'decimal', width: 'phone' },
  money: { inputMode: 'decimal', width: 'phone' },
  phone: { type: 'tel', inputMode: 'tel', width: 'phone' },
  'citizen-number': { width: 'full' },
  'credit-code': { width: 'full' },
}

function Hint({ question: { term, source } }: { question: Question }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <>
      {term.hint === null ? null : <p>{term.hint[locale]}</p>}
      {source === null ? null : <p className="from">{t('from', { source })}</p>}
    </>
  )
}

function groupsOf(districts: readonly District[], whole: string): Parameters<typeof Select>[0]['groups'] {
  return districts.map((district) => ({
    label: district.name,
    options: [
      { value: district.code, label: `${district.name}${whole}` },
      ...district.streets.map((street) => ({ value: street.code, label: street.name })),
    ],
  }))
}
