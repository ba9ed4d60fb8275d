import { Link } from 'react-router'
import { usePlaceName } from '../api/names.ts'
import { useAsk } from '../api/queries.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { taskKinds } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { FieldFrame } from './frame.tsx'
import { words } from './words.ts'

/** What a village or community worker has to do, large and plain, most urgent first. */
export function Field() {
  const t = useWords(words)
  return (
    <FieldFrame title={t('title')}>
      <List />
    </FieldFrame>
  )
}

function List() {
  const t = useWords(words)
  const kind = useCode(taskKinds)
  const place = usePlaceName()
  const question = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { limit: 50 })
  return (
    <Asked question={question}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <ul className="field-list">
            {rows.map((line) => (
              <li key={line.task}>
                <Link to={`/field/${line.number}`}>
                  <strong>{line.subject}</strong>
                  <span className="quiet">{[kind(line.kind), place(line.place)].filter(Boolean).join(' · ')}</span>
                  <DeadlineTag dueAt={line.dueAt} provisional={line.dueProvisional} warnings={line.warnings} />
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  )
}
