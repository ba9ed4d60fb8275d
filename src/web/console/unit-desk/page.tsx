import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/queries.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Batch } from './batch.tsx'
import { Load } from './load.tsx'
import { words } from './words.ts'
import '../inbox/inbox.css'
import './unit-desk.css'

const LEGS = ['handle', 'assist', 'supervise']

/** My unit's desk: what to sign for, what is in hand, which drafts wait, who has how much. */
export function UnitDesk() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const question = useAsk<Page<InboxLine>>(['inbox'], '/api/inbox', { limit: 100 })
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Asked question={question}>
        {({ rows }) => {
          const queue = rows.filter((line) => LEGS.includes(line.kind) && line.state === 'ready')
          const work = rows.filter(
            (line) => line.kind === 'work' || (LEGS.includes(line.kind) && line.state === 'doing'),
          )
          const drafts = rows.filter((line) => line.kind === 'sign-off')
          const orders = rows.filter((line) => line.kind.startsWith('answer-'))
          const items = [
            {
              key: 'queue',
              label: t('tab.queue', { count: queue.length }),
              children: <Batch lines={queue} command="sign" />,
            },
            {
              key: 'work',
              label: t('tab.work', { count: work.length }),
              children: <Batch lines={work} command={null} />,
            },
            {
              key: 'drafts',
              label: t('tab.drafts', { count: drafts.length }),
              children: <Batch lines={drafts} command="sign-off" />,
            },
            {
              key: 'orders',
              label: t('tab.orders', { count: orders.length }),
              children: <Batch lines={orders} command={null} />,
            },
            { key: 'load', label: t('tab.load'), children: <Load lines={rows} /> },
          ]
          return (
            <Tabs
              activeKey={asked.get('tab') ?? 'queue'}
              onChange={(tab) => setAsked({ tab }, { replace: true })}
              items={items}
              destroyOnHidden
            />
          )
        }}
      </Asked>
    </>
  )
}
