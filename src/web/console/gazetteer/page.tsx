import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Import } from './import.tsx'
import { Names } from './names.tsx'
import { Rules } from './rules.tsx'
import { words } from './words.ts'
import './gazetteer.css'

/** The names of the city, and how near and alike two requests must be to be laid side by side. */
export function Gazetteer() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const items = [
    { key: 'names', label: t('tab.names'), children: <Names /> },
    { key: 'import', label: t('tab.import'), children: <Import /> },
    { key: 'rules', label: t('tab.rules'), children: <Rules /> },
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'names'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}
