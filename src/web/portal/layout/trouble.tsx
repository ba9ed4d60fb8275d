import type { ReactElement } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { useLook } from '../server/look-context.ts'
import { words } from './words.ts'

/** What a resident sees instead of a page: what happened, that nothing is lost, and what to do next. */
export function Trouble(): ReactElement {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const t = useWords(words)
  const look = useLook()
  const kind = status === 404 ? 'missing' : status === 403 ? 'foreign' : 'fault'
  return (
    <div className="page trouble">
      <h1>{t(`${kind}-title`)}</h1>
      <p>{t(`${kind}-text`)}</p>
      {kind === 'fault' ? (
        <p>
          {t('reference')}
          <strong className="code">{look.reference}</strong>
        </p>
      ) : null}
      <div className="buttons">
        <ButtonLink href="/">{t('to-home')}</ButtonLink>
      </div>
    </div>
  )
}
