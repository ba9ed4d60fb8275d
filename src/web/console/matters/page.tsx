import { Badge, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { todoList } from '#schemas/matters'
import { useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Files } from './files.tsx'
import { CatalogueList } from './list.tsx'
import { Todos } from './todos.tsx'
import { words } from './words.ts'
import './matters.css'

/** The catalogue of matters for those who write and approve it. */
export function Matters() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked, setAsked] = useSearchParams()
  const todos = useAsk<z.output<typeof todoList>>(['matter-todos'], '/api/matter-todos')
  const items = [
    { key: 'list', label: t('tab.list'), children: <CatalogueList /> },
    {
      key: 'todos',
      label: (
        <Badge count={todos.data?.rows.length ?? 0} offset={[12, 0]} size="small">
          {t('tab.todos')}
        </Badge>
      ),
      children: <Todos />,
    },
    ...(holds('matters.import') ? [{ key: 'files', label: t('tab.files'), children: <Files /> }] : []),
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'list'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}
