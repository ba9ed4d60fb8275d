import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ProblemsView } from './problems.tsx'
import { TopicsView } from './topics.tsx'
import { words } from './words.ts'
import '../desk/desk.css'

const views = ['problems', 'topics'] as const

/** The four kinds of problem with their handling lists, and the topic of each month. */
export function Topics() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const view = asked.get('view') === 'topics' ? 'topics' : 'problems'
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Segmented
          aria-label={t('view')}
          value={view}
          onChange={(value) => setAsked(new URLSearchParams({ view: value }))}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </PageHead>
      {view === 'topics' ? <TopicsView /> : <ProblemsView />}
    </>
  )
}
