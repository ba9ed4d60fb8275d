import type { ReactElement, ReactNode } from 'react'
import { useActionData } from 'react-router'
import { ErrorSummary } from '#shared/ui/error-summary/error-summary.tsx'
import { useWords } from '#shared/words/use-words.ts'
import type { Wrong } from '../server/answers.ts'
import type { Draft } from './draft.ts'
import { pathOf, type StepName, stepsOf } from './steps.ts'
import { words } from './words.ts'

/** The frame of one page of filing: how far we are, the way back, what is to be put right. */
export function Step({ draft, step, children }: { draft: Draft; step: StepName; children: ReactNode }): ReactElement {
  const t = useWords(words)
  const own = stepsOf(draft)
  const at = own.indexOf(step)
  const before = own[at - 1]
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={before === undefined ? '/' : pathOf(before)}>
          {t('back')}
        </a>
        <p className="step-count">{t('steps', { at: at + 1, all: own.length })}</p>
      </div>
      <Errors />
      <ShortNote plan={draft.plan} />
      {children}
    </div>
  )
}

/** While very many tell the same, three things are enough. */
function ShortNote({ plan }: { plan: string }): ReactElement | null {
  const t = useWords(words)
  if (plan === '') return null
  return (
    <p className="hint">
      {t('short')} <a href={`/notice/${plan}`}>{t('short-more')}</a>
    </p>
  )
}

/** The error summary of the page's own form. */
export function Errors(): ReactElement {
  const t = useWords(words)
  return <ErrorSummary title={t('wrong')} errors={useWrong().errors} />
}

/** What the action found wrong; nothing when the page was only opened. */
export function useWrong(): Wrong {
  return useActionData<Wrong>() ?? { errors: [], values: {} }
}

/** The error of one field, for the field to say. */
export function errorAt(wrong: Wrong, field: string): string | undefined {
  return wrong.errors.find((error) => error.field === field)?.text
}
