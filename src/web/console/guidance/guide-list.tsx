import { Tag } from 'antd'
import { useLanguage, useWords } from '../language.tsx'
import type { GuideLine } from './guide.ts'
import { words } from './words.ts'

type Props = { rows: readonly GuideLine[]; open: string | null; onOpen: (taskCode: string) => void }

/** Matters to choose from. */
export function GuideList({ rows, open, onOpen }: Props) {
  const t = useWords(words)
  const { locale } = useLanguage()
  return (
    <ul className="answers">
      {rows.map((row) => (
        <li key={row.taskCode} className={row.taskCode === open ? 'answers-open' : ''}>
          <button type="button" onClick={() => onOpen(row.taskCode)}>
            <strong>{row.name[locale]}</strong>
            <span className="quiet small">
              {[
                row.orgName,
                row.handling === 'instant' ? t('instant') : t('days', { days: row.promise }),
                row.placeName,
              ].join(' · ')}
            </span>
            {row.suspended && <Tag variant="outlined">{t('suspended')}</Tag>}
          </button>
        </li>
      ))}
    </ul>
  )
}
