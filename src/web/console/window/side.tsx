import { Button } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../api/queries.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { taskWords } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { sayMoment } from '../time.ts'
import type { Begun } from './draft.ts'
import { words } from './words.ts'

const SHOWN = 8

/** Beside the form: what waits at this window, and what was begun and not sent. */
export function Side({ open, onResume }: { open: string | null; onResume: (begun: Begun) => void }) {
  const t = useWords(words)
  return (
    <aside className="window-side" aria-label={t('waiting')}>
      <Waiting />
      <Unfinished open={open} onResume={onResume} />
    </aside>
  )
}

function Waiting() {
  const t = useWords(words)
  const accept = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { kind: 'accept', limit: SHOWN })
  const over = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { kind: 'hand-over', limit: SHOWN })
  const check = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { kind: 'pre-check', limit: SHOWN })
  return (
    <section className="sheet">
      <h2>
        {t('waiting')} <Link to="/inbox">{t('waitingAll')}</Link>
      </h2>
      <Asked question={accept} rows={3}>
        {({ rows }) => <Lines lines={[...(check.data?.rows ?? []), ...rows, ...(over.data?.rows ?? [])].sort(byDue)} />}
      </Asked>
    </section>
  )
}

function byDue(a: InboxLine, b: InboxLine): number {
  return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
}

function Lines({ lines }: { lines: readonly InboxLine[] }) {
  const t = useWords(words)
  const kind = useCode(taskWords('application'))
  if (lines.length === 0) return <p className="quiet">{t('waitingNone')}</p>
  return (
    <ul className="window-found">
      {lines.map((line) => (
        <li key={line.task}>
          <div>
            <Link to={`/cases/${line.number}`}>{line.subject}</Link>
            <p className="quiet small">
              {kind(line.kind)} · {line.number}
            </p>
          </div>
          <DeadlineTag dueAt={line.dueAt} provisional={line.dueProvisional} warnings={line.warnings} />
        </li>
      ))}
    </ul>
  )
}

function Unfinished({ open, onResume }: { open: string | null; onResume: (begun: Begun) => void }) {
  const t = useWords(words)
  const question = useAsk<{ rows: readonly Begun[] }>(['window-drafts'], '/api/applications/window/drafts')
  return (
    <section className="sheet">
      <h2>{t('unfinished')}</h2>
      <Asked question={question} rows={2}>
        {({ rows: all }) => {
          const rows = all.filter(({ draft }) => draft !== open)
          return rows.length === 0 ? (
            <p className="quiet">{t('unfinishedNone')}</p>
          ) : (
            <ul className="window-found">
              {rows.map((begun) => (
                <li key={begun.draft}>
                  <div>
                    {begun.title}
                    <p className="quiet small">
                      {begun.holder.name} · {sayMoment(begun.updatedAt)}
                    </p>
                  </div>
                  <Button
                    size="small"
                    aria-label={t('resumeOf', { name: begun.title })}
                    onClick={() => onResume(begun)}
                  >
                    {t('resume')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }}
      </Asked>
    </section>
  )
}
