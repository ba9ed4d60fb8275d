import type { ReactElement } from 'react'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import type { ShownUse } from '../../../ports/documents.ts'
import { words } from './words.ts'

/** Uses as lines: when, who, which document, what for. */
export function UseLines({ uses }: { uses: readonly ShownUse[] }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const by = (use: ShownUse): string => use.org ?? t(use.kind === 'fetch' || use.kind === 'use' ? 'by-house' : 'by-own')
  return (
    <ul className="files">
      {uses.map((use) => (
        <li key={use.id}>
          <div>
            <p className="said-by">
              {momentInWords(use.at, locale)} · {by(use)} · {t(`kind.${use.kind}`)}
            </p>
            <p>
              <strong>{use.type[locale]}</strong>
            </p>
            <p className="quiet">
              {[
                t('what', { purpose: use.purpose }),
                ...(use.matter === null ? [] : [t('matter', { matter: use.matter })]),
                ...(use.caseNumber === null ? [] : [t('number', { number: use.caseNumber })]),
              ].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
