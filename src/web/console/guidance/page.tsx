import { Input } from 'antd'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import type { GuideLine } from './guide.ts'
import { GuideList } from './guide-list.tsx'
import { GuidePanel } from './guide-panel.tsx'
import { words } from './words.ts'
import '../knowledge/knowledge.css'

/** Find a matter, ask a few questions, read out or send what is needed. */
export function Guidance() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const q = asked.get('q') ?? ''
  const open = asked.get('guide')
  const question = useAsk<{ rows: readonly GuideLine[] }>(['guides'], q === '' ? null : '/api/guides', { q, limit: 20 })
  const show = (taskCode: string) => setAsked({ ...(q ? { q } : {}), guide: taskCode }, { replace: true })
  const find = (text: string) => setAsked(text === '' ? {} : { q: text }, { replace: true })
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <div className="knowledge">
        <div>
          <Input.Search
            autoFocus
            size="large"
            defaultValue={q}
            aria-label={t('find')}
            placeholder={t('find')}
            allowClear
            onSearch={(text) => find(text.trim())}
            className="gap-below"
          />
          {q === '' ? (
            <EmptyState title={t('start')} hint={t('start-hint')} />
          ) : (
            <Asked question={question}>
              {({ rows }) =>
                rows.length === 0 ? (
                  <EmptyState title={t('empty')} hint={t('empty-hint')} />
                ) : (
                  <GuideList rows={rows} open={open} onOpen={show} />
                )
              }
            </Asked>
          )}
        </div>
        {open && <GuidePanel key={open} taskCode={open} onOpen={show} />}
      </div>
    </>
  )
}
