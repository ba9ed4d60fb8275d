import type { ReactElement, ReactNode } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import { Errors } from '../draft/step.tsx'
import { words } from '../pages/track/$number/words.ts'

/** The frame of a page on which a resident does something with an open request. */
export function ActPage(props: { number: string; title?: string; children: ReactNode }): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={`/track/${props.number}`}>
          {t('back')}
        </a>
      </div>
      <Errors />
      {props.title === undefined ? null : <h1>{props.title}</h1>}
      {props.children}
    </div>
  )
}
