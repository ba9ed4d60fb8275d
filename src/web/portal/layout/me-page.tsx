import type { ReactElement, ReactNode } from 'react'
import { useWords } from '#shared/words/use-words.ts'
import { Errors } from '../draft/step.tsx'
import { words } from './words.ts'

/** The frame of a page under "mine": the way back there, what is to be put right, its title. */
export function MePage(props: { title: string; lead?: string; back?: string; children: ReactNode }): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={props.back ?? '/me'}>
          {t(props.back === undefined ? 'back-to-mine' : 'back')}
        </a>
      </div>
      <Errors />
      <h1>{props.title}</h1>
      {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
      {props.children}
    </div>
  )
}
