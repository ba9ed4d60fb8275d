import type { ReactElement } from 'react'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { type Danger, lines } from './dangers.ts'
import { words } from './words.ts'

/** Whom to call at once; all lines where nothing special is known. */
export function DangersPanel({ title, danger }: { title: string; danger?: Danger }): ReactElement {
  const t = useWords(words)
  return (
    <Panel tone="urgent" title={title}>
      {danger?.told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul className="calls">
        {(danger?.lines ?? lines).map((line) => (
          <li key={line}>
            <a className="button button-grave" href={`tel:${line}`}>
              {t('call', { number: line })}
            </a>
            <span>{t(line)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
