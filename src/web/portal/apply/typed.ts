import { say } from '#kit/words'
import { readAnswer } from '#rules/documents'
import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import type { Answers, Question } from '../ports/applications.ts'
import type { Form } from '../server/form.ts'
import type { Visit } from '../server/visit.ts'

const dateParts = ['year', 'month', 'day'] as const

/** Births are held against the city's own day by the domain, which checks once more; here every day will do. */
const lastDay = '9999-12-31'

/** Names of the inputs of a question: a date has three. */
function inputsOf({ term: { code, type } }: Pick<Question, 'term'>): readonly string[] {
  return type === 'date' ? dateParts.map((part) => `${code}-${part}`) : [code]
}

/** The input that an error of a question leads to. */
export function firstInput(question: Pick<Question, 'term'>): string {
  return inputsOf(question)[0] ?? question.term.code
}

function textsOf(question: Question, form: Pick<Form, 'all' | 'get'>): readonly string[] {
  if (question.term.type === 'choices') return form.all(question.term.code)
  return inputsOf(question).map((name) => form.get(name))
}

/** What a form brought for some questions: values that could be read, errors at the others, and everything as typed. */
export type Read = { answers: Answers; errors: readonly FieldError[]; typed: Record<string, string> }

export function readQuestions(questions: readonly Question[], visit: Visit): Read {
  const { form, book, look } = visit
  const read = questions.map((question) => ({
    question,
    ruling: readAnswer({ ...question.term, need: question.need, today: lastDay }, textsOf(question, form)),
  }))
  return {
    answers: Object.fromEntries(
      read.flatMap(({ question, ruling }) => (ruling.allowed ? [[question.term.code, ruling.value]] : [])),
    ),
    errors: read.flatMap(({ question, ruling }) => {
      if (ruling.allowed) return []
      const { code, facts } = ruling.refusal
      const words = book[code]
      return [{ field: firstInput(question), text: words === undefined ? code : say(words, look.locale, facts) }]
    }),
    typed: typedTexts(questions, form),
  }
}

/** What was typed, by input, to be shown again; several choices are one text of codes. */
function typedTexts(questions: readonly Question[], form: Pick<Form, 'all' | 'get'>): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap((question) =>
      question.term.type === 'choices'
        ? [[question.term.code, form.all(question.term.code).join(' ')] as const]
        : inputsOf(question).map((name) => [name, form.get(name)] as const),
    ),
  )
}

/** A kept answer as its inputs show it: the reverse of reading. */
export function keptTexts({ term: { code, type }, value }: Question): Record<string, string> {
  if (value === null) return {}
  if (type === 'date') {
    const [year = '', month = '', day = ''] = String(value).split('-')
    return { [`${code}-year`]: year, [`${code}-month`]: String(Number(month)), [`${code}-day`]: String(Number(day)) }
  }
  if (type === 'yes-no') return { [code]: value === true ? 'yes' : 'no' }
  if (type === 'money') return { [code]: (Number(value) / 100).toFixed(2).replace(/\.00$/, '') }
  return { [code]: Array.isArray(value) ? value.join(' ') : String(value) }
}
