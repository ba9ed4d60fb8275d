import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Assisting } from './assisting.tsx'
import { GivenUp } from './given-up.tsx'
import { Systems } from './systems.tsx'
import { words } from './words.ts'
import './exchange.css'

/** Department systems: the assist panel for clerks, and upkeep for those who keep the links. */
export function Exchange() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked, setAsked] = useSearchParams()
  const items = [
    ...(holds('exchange.assist') ? [{ key: 'assist', label: t('tab.assist'), children: <Assisting /> }] : []),
    ...(holds('exchange.edit')
      ? [
          { key: 'systems', label: t('tab.systems'), children: <Systems /> },
          { key: 'dead', label: t('tab.dead'), children: <GivenUp /> },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? items[0]?.key ?? 'assist'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}
