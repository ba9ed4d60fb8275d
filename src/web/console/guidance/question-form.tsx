import { Alert, Button, Checkbox, Form, Input, Radio } from 'antd'
import { useLanguage, useWords } from '../language.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import type { Guide, Question } from './guide.ts'
import { words } from './words.ts'

type Answered = (term: string, texts: readonly string[]) => void
type Typed = { answer?: string | string[] | null }

/** The one question to ask now. Choices answer at once; what is typed is sent with Enter. */
export function QuestionForm({ guide, onAnswer }: { guide: Guide; onAnswer: Answered }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { question, wrong, undecided, answered } = guide
  if (question === null)
    return undecided === 0 && answered.length > 0 ? (
      <Alert type="info" showIcon title={t('exact')} className="gap-below" />
    ) : null
  const problem = wrong.find(({ term }) => term === question.term)?.message
  const send = ({ answer }: Typed) => {
    const texts = Array.isArray(answer) ? answer : answer ? [answer] : []
    if (texts.length > 0) onAnswer(question.term, texts)
  }
  return (
    <Form<Typed> layout="vertical" onFinish={send} className="guide-question">
      <Form.Item<Typed>
        name="answer"
        label={t('ask', { question: question.name[locale] })}
        help={problem ?? question.hint?.[locale] ?? null}
        {...(problem === undefined ? {} : { validateStatus: 'error' as const })}
      >
        <Field question={question} onPick={(text) => onAnswer(question.term, [text])} />
      </Form.Item>
      <div className="row-acts">
        {!isPicked(question) && (
          <Button type="primary" htmlType="submit">
            {t('next')}
          </Button>
        )}
        <Button onClick={() => onAnswer(question.term, ['?'])}>{t('unsure')}</Button>
        <span className="quiet small">{t('left', { count: undecided })}</span>
      </div>
    </Form>
  )
}

function isPicked({ type }: Question): boolean {
  return type === 'yes-no' || type === 'choice'
}

type FieldProps = {
  id?: string
  value?: string | string[] | null
  onChange?: (value: string | string[] | null) => void
  question: Question
  onPick: (text: string) => void
}

/** The form item hands `id`, `value` and `onChange` to whatever field the question takes. */
function Field({ question, onPick, id, value, onChange }: FieldProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const options = question.options.map(({ code, name }) => ({ value: code, label: name[locale] }))
  const one = typeof value === 'string' ? value : ''
  const named = id === undefined ? {} : { id }
  if (question.type === 'place')
    return <PlacePicker {...named} value={one || null} onChange={(code) => onChange?.(code)} />
  if (question.type === 'choices')
    return (
      <Checkbox.Group
        options={options}
        value={Array.isArray(value) ? value : []}
        onChange={(list) => onChange?.(list)}
      />
    )
  if (isPicked(question)) {
    const all =
      question.type === 'choice' ? options : (['yes', 'no'] as const).map((code) => ({ value: code, label: t(code) }))
    return <Radio.Group optionType="button" options={all} onChange={(event) => onPick(String(event.target.value))} />
  }
  return (
    <Input
      {...named}
      type={question.type === 'date' ? 'date' : 'text'}
      inputMode={question.type === 'date' ? 'text' : 'decimal'}
      value={one}
      onChange={(event) => onChange?.(event.target.value)}
      suffix={question.type === 'money' ? t('yuan') : (question.unit?.[locale] ?? null)}
      autoComplete="off"
      className="guide-line"
    />
  )
}
