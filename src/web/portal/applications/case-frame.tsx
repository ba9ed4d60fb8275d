import type { ReactElement, ReactNode } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import { Errors } from '../draft/step.tsx'
import type { ApplicationView, CaseView } from '../ports/applications.ts'
import { words } from './frame-words.ts'

export type CaseFrameProps = { view: ApplicationView; one?: CaseView; title: string; children: ReactNode }

/** The frame of a page on which an applicant does something with what he has sent. */
export function CaseFrame({ view, one, title, children }: CaseFrameProps): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={`/applications/${view.number}`}>
          {t('back')}
        </a>
      </div>
      <Errors />
      <p className="over">
        {one === undefined || one.name === view.title ? view.title : `${view.title} · ${one.name}`}
      </p>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
