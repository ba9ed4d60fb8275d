import type { ReactElement, ReactNode } from 'react'
import { Button } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors } from '../draft/step.tsx'
import type { Draft } from '../ports/applications.ts'
import { type ApplyPage, before, pathOf, road } from './pages.ts'
import { words } from './words.ts'

/** The frame of one page of an application: how far, the way back, what is wrong. The head says for whom. */
export function ApplyFrame(props: { draft: Draft; page: ApplyPage; children: ReactNode }): ReactElement {
  const t = useWords(words)
  const { draft, page } = props
  const all = road(draft)
  const at = all.findIndex((one) => pathOf(draft, one) === pathOf(draft, page))
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={before(draft, page)}>
          {t('back')}
        </a>
        {at < 0 ? null : <p className="step-count">{t('steps', { at: at + 1, all: all.length })}</p>}
      </div>
      <Errors />
      <p className="over">{draft.title}</p>
      {props.children}
    </div>
  )
}

/** What stands under each page: go on, or keep everything and come back another day. */
export function GoOn({ text, children }: { text?: string; children?: ReactNode }): ReactElement {
  const t = useWords(words)
  return (
    <div className="buttons">
      <Button name="do" value="next">
        {text ?? t('next')}
      </Button>
      {children}
      <Button kind="plain" name="do" value="later">
        {t('later')}
      </Button>
    </div>
  )
}
