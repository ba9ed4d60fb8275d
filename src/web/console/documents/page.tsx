import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Terms } from './terms.tsx'
import { Types } from './types.tsx'
import { Verify } from './verify.tsx'
import { words } from './words.ts'
import './documents.css'

/** Verifying licences for those who meet them; the dictionary for those who keep it. */
export function Documents() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked, setAsked] = useSearchParams()
  const items = [
    ...(holds('documents.verify') ? [{ key: 'verify', label: t('tab.verify'), children: <Verify /> }] : []),
    ...(holds('documents.read')
      ? [
          { key: 'types', label: t('tab.types'), children: <Types /> },
          { key: 'terms', label: t('tab.terms'), children: <Terms /> },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? items[0]?.key ?? ''}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}
