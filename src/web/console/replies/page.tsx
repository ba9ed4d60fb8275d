import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ReplyRules, ReplyWords } from './rules.tsx'
import { SentReplies } from './sent.tsx'
import { RepliesByUnit } from './units.tsx'
import { words } from './words.ts'

/** How units reply: by unit, reply by reply, and the rules by which replies are read. */
export function Replies() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'units'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'units', label: t('tab.units'), children: <RepliesByUnit /> },
          { key: 'sent', label: t('tab.sent'), children: <SentReplies /> },
          { key: 'rules', label: t('tab.rules'), children: <ReplyRules /> },
          { key: 'words', label: t('tab.words'), children: <ReplyWords /> },
        ]}
      />
    </>
  )
}
