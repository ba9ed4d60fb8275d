import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useLanguage, useWords } from '../language.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import { words as common } from '../words.ts'
import { type Draft, type Question, typedOf } from './draft.ts'
import type { Answers } from './use-answers.ts'
import { words } from './words.ts'

/** One form for everything that is asked; the server adds and drops questions as answers come in. */
export function Questions({ draft, answers }: { draft: Draft; answers: Answers }) {
  const t = useWords(words)
  const unkept = Object.keys(answers.typed).length > 0
  return (
    <section className="sheet">
      <h2>
        {t('questions')}
        <span className="quiet small" role="status">
          {t(answers.busy ? 'saving' : unkept ? 'unkept' : 'kept')}
        </span>
      </h2>
      {draft.questions.length === 0 && <p className="quiet">{t('noQuestions')}</p>}
      <Form layout="vertical" component="div" className="window-asks">
        {draft.questions.map((question) => (
          <Asked key={question.term.code} question={question} answers={answers} />
        ))}
      </Form>
    </section>
  )
}

function Asked({ question, answers }: { question: Question; answers: Answers }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { term, need, source } = question
  const wrong = answers.wrong[term.code]
  const extra = [term.hint?.[locale], source && t('from', { source })].filter(Boolean).join(' ')
  const name = term.name[locale]
  return (
    <Form.Item
      className={isWide(question) ? 'wide' : ''}
      htmlFor={`ask-${term.code}`}
      label={need ? name : `${name}${c('optional')}`}
      help={wrong ?? (extra || null)}
      {...(wrong === undefined ? {} : { validateStatus: 'error' as const })}
    >
      <Field question={question} answers={answers} name={name} />
    </Form.Item>
  )
}

function isWide({ term: { type, options } }: Question): boolean {
  return type === 'long-text' || type === 'address' || type === 'choices' || (type === 'choice' && options.length > 3)
}

type FieldProps = { question: Question; answers: Answers; name: string }

/** What is picked is kept at once, what is typed on leaving the field. */
function Field({ question, answers, name }: FieldProps) {
  const { locale } = useLanguage()
  const { term } = question
  const id = `ask-${term.code}`
  const texts = answers.typed[term.code] ?? typedOf(question)
  const pick = (picked: readonly string[]) => {
    answers.type(term.code, picked)
    void answers.keep()
  }
  const options = term.options.map(({ code, name: said }) => ({ value: code, label: said[locale] }))
  if (term.type === 'place')
    return <PlacePicker id={id} label={name} value={texts[0] ?? null} onChange={(code) => pick(code ? [code] : [])} />
  if (term.type === 'choices')
    return <Checkbox.Group options={options} value={[...texts]} onChange={(picked) => pick(picked.map(String))} />
  if (term.type === 'yes-no' || (term.type === 'choice' && options.length <= 5))
    return <Few id={id} name={name} options={options} chosen={texts[0]} onPick={pick} />
  if (term.type === 'choice')
    return (
      <Select
        id={id}
        aria-label={name}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        options={options}
        value={texts[0] ?? null}
        onChange={(code: string | null | undefined) => pick(code ? [code] : [])}
      />
    )
  return <Typed question={question} answers={answers} id={id} text={texts[0] ?? ''} />
}

type FewProps = {
  id: string
  name: string
  options: { value: string; label: string }[]
  chosen: string | undefined
  onPick: (picked: readonly string[]) => void
}

function Few({ id, name, options, chosen, onPick }: FewProps) {
  const t = useWords(words)
  const all = options.length > 0 ? options : (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <Radio.Group
      id={id}
      aria-label={name}
      options={all}
      value={chosen ?? null}
      onChange={(event) => onPick([String(event.target.value)])}
    />
  )
}

function Typed({ question, answers, id, text }: { question: Question; answers: Answers; id: string; text: string }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { type, code, unit } = question.term
  const given = {
    id,
    value: text,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => answers.type(code, [event.target.value]),
    onBlur: () => void answers.keep(),
  }
  if (type === 'long-text') return <Input.TextArea {...given} autoSize={{ minRows: 2 }} maxLength={4000} />
  const suffix = type === 'money' ? t('yuan') : unit?.[locale]
  return (
    <Input
      {...given}
      type={type === 'date' ? 'date' : 'text'}
      inputMode={type === 'number' || type === 'money' ? 'decimal' : type === 'phone' ? 'tel' : 'text'}
      maxLength={400}
      {...(suffix ? { suffix } : {})}
    />
  )
}
