import '../desk/desk.css'
import { Button, Input, Tabs } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import { orgKinds } from '#rules/directory'
import type { orgLine } from '#schemas/directory'
import { useAsk, useHolds } from '../api/queries.ts'
import type { Page } from '../api/types.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { useLater } from '../parts/use-later.ts'
import { Import } from './import.tsx'
import { NewOrg } from './org-dialogs.tsx'
import { OrgPanel } from './org-panel.tsx'
import { People } from './people.tsx'
import { words } from './words.ts'
import './directory.css'

export type Org = z.output<typeof orgLine>

/** Who is who in the city: organisations with their sections, people with their posts. */
export function Directory() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked, setAsked] = useSearchParams()
  const items = [
    { key: 'orgs', label: t('tab.orgs'), children: <Orgs /> },
    { key: 'people', label: t('tab.people'), children: <People /> },
    ...(holds('directory.import') ? [{ key: 'import', label: t('tab.import'), children: <Import /> }] : []),
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'orgs'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}

function Orgs() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState(false)
  const q = useLater(typed.trim(), 250)
  const question = useAsk<Page<Org>>(['orgs'], '/api/directory/orgs', { q: q || undefined, all: '1', limit: 500 })
  const open = asked.get('org')
  return (
    <div className="directory">
      <div>
        <div className="page-acts gap-below">
          <Input
            aria-label={t('find')}
            placeholder={t('find')}
            allowClear
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="directory-find"
          />
          {holds('directory.edit') && <Button onClick={() => setAdding(true)}>{t('addOrg')}</Button>}
        </div>
        <Asked question={question}>{({ rows }) => <OrgList rows={rows} open={open} />}</Asked>
        <NewOrg open={adding} onClose={() => setAdding(false)} />
      </div>
      {open ? <OrgPanel id={open} key={open} /> : <EmptyState title={t('choose')} hint={t('chooseHint')} />}
    </div>
  )
}

/** Each organisation set in by its depth, in the order of the tree. */
function OrgList(props: { rows: readonly Org[]; open: string | null }) {
  const t = useWords(words)
  const kind = useCode(orgKinds)
  const [, setAsked] = useSearchParams()
  const rows = [...props.rows].sort((a, b) => (a.path < b.path ? -1 : 1))
  return (
    <ul className="org-list">
      {rows.map((org) => (
        <li key={org.id} className={org.id === props.open ? 'org-open' : ''}>
          <button
            type="button"
            onClick={() => setAsked({ tab: 'orgs', org: org.id }, { replace: true })}
            style={{ paddingLeft: 16 + 18 * Math.max(0, org.path.split('/').length - 3) }}
          >
            {org.name}
            <span className="quiet small">
              {kind(org.kind)}
              {!org.active && ` · ${t('closed')}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
