import type { ReactElement } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { type Say, useWords } from '#shared/words/use-words.ts'
import { useLook } from '../server/look-context.ts'
import { words } from './words.ts'

/** What went wrong, as a resident is told. */
export type TroubleKind = 'missing' | 'foreign' | 'refused' | 'fault'

/** The boundary of all pages. */
export function Trouble(): ReactElement {
  const error = useRouteError()
  return <TroublePage {...troubleOf(error)} />
}

/** A page not found, a form that is not ours, a refusal of the rules with its words, or a fault. */
export function troubleOf(error: unknown): { kind: TroubleKind; text?: string } {
  if (!isRouteErrorResponse(error)) return { kind: 'fault' }
  const { data, status } = error
  if (typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string')
    return { kind: 'refused', text: data.text }
  if (status === 404) return { kind: 'missing' }
  return { kind: status === 403 ? 'foreign' : 'fault' }
}

/** What a resident sees instead of a page: what happened, that nothing is lost, and what to do next. */
export function TroublePage({ kind, text }: { kind: TroubleKind; text?: string }): ReactElement {
  const t = useWords(words)
  return (
    <div className="page trouble">
      <h1>{t(`${kind}-title`)}</h1>
      <p>{kind === 'refused' ? text : t(`${kind}-text`)}</p>
      {kind === 'fault' ? <Reference t={t} /> : null}
      <div className="buttons">
        <ButtonLink href="/">{t('to-home')}</ButtonLink>
      </div>
    </div>
  )
}

function Reference({ t }: { t: Say<'reference'> }): ReactElement {
  const look = useLook()
  return (
    <p>
      {t('reference')}
      <strong className="code">{look.reference}</strong>
    </p>
  )
}
