import type { ReactElement } from 'react'
import { dayInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { FileField } from '../apply/material-ways.tsx'
import { QuestionField } from '../apply/question-field.tsx'
import { firstInput, keptTexts } from '../apply/typed.ts'
import { errorAt, useWrong } from '../draft/step.tsx'
import type { District } from '../port.ts'
import type { Question } from '../ports/applications.ts'
import type { Line } from './supply.ts'
import { words } from './words.ts'

/** One thing to be supplied: what is wrong with it, and the field to put it right. */
export function SupplyLine(props: { line: Line; districts: readonly District[]; now: string }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const found = useWrong()
  const { line, districts, now } = props
  const { question } = line
  return (
    <li className="supply-line">
      {question === null ? (
        <>
          <h2>{line.name === '' ? t('off-list-name') : line.name}</h2>
          {line.problem === null ? null : <p className="as-typed">{line.problem}</p>}
          {line.dueAt === null ? null : <p>{t('later-by', { day: dayInWords(line.dueAt, locale, now) })}</p>}
        </>
      ) : (
        <QuestionField
          question={withProblem(question, line.problem)}
          values={found.errors.length > 0 ? found.values : keptTexts(question)}
          districts={districts}
          error={errorAt(found, firstInput(question))}
        />
      )}
      {line.kind === 'other' ? <p className="hint">{t('off-list')}</p> : null}
      {line.kind === 'need' ? <FileField name={line.field} label={t('upload')} /> : null}
    </li>
  )
}

/** What is wrong with an answer stands where its hint would. */
function withProblem(question: Question, problem: string | null): Question {
  if (problem === null) return question
  const { hint } = question.term
  const told = { zh: `${problem}${hint?.zh ?? ''}`, en: `${problem} ${hint?.en ?? ''}` }
  return { ...question, term: { ...question.term, hint: told } }
}
