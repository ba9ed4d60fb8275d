import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { staffPage } from '#schemas/directory'
import { useHolds } from '../api/queries.ts'
import { roles } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { useSetFilter } from '../parts/case-filters.tsx'
import { OrgPicker } from '../parts/pickers.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { words as common } from '../words.ts'
import { NewPerson } from './person-dialogs.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { words } from './words.ts'

type Person = z.output<typeof staffPage>['rows'][number]

/** People by name and organisation; each opens into posts, stand-ins and recusals. */
export function People() {
  const t = useWords(words)
  const [asked] = useSearchParams()
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const columns = useColumns(setOpen)
  return (
    <>
      <Filters onAdd={() => setAdding(true)} />
      <QueryTable<Person>
        id="people"
        kind="people"
        path="/api/directory/staff"
        query={{ q: asked.get('q') ?? undefined, org: asked.get('org') ?? undefined, disabled: '1', limit: 50 }}
        label={t('people')}
        rowKey={(row) => row.id}
        empty={{ title: t('emptyPeople') }}
        onOpen={(row) => setOpen(row.id)}
        columns={columns}
      />
      <PersonDrawer id={open} onClose={() => setOpen(null)} />
      <NewPerson open={adding} org={asked.get('org')} onClose={() => setAdding(false)} />
    </>
  )
}

function Filters(props: { onAdd: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const [asked] = useSearchParams()
  const set = useSetFilter()
  return (
    <search className="filters">
      <Input.Search
        className="wide"
        aria-label={t('find')}
        placeholder={t('find')}
        defaultValue={asked.get('q') ?? ''}
        allowClear
        onSearch={(text) => set('q', text.trim())}
      />
      <div className="wide">
        <OrgPicker label={t('at')} value={asked.get('org')} onChange={(value) => set('org', value)} />
      </div>
      {holds('directory.edit') && <Button onClick={props.onAdd}>{t('addPerson')}</Button>}
    </search>
  )
}

function useColumns(onOpen: (id: string) => void): readonly QueryColumn<Person>[] {
  const t = useWords(words)
  const c = useWords(common)
  const role = useCode(roles)
  const plain = (key: string, title: string, text: (row: Person) => string) => ({ key, title, text, render: text })
  return [
    {
      ...plain('name', t('name'), (row) => row.name),
      render: (row) => (
        <>
          {row.name}{' '}
          {row.disabled && (
            <Tag variant="outlined" className="tag-plain">
              {t('disabled')}
            </Tag>
          )}
        </>
      ),
    },
    plain('account', t('account'), (row) => row.account ?? ''),
    plain('org', t('at'), (row) => row.orgName),
    plain('section', t('section'), (row) => row.sectionName ?? ''),
    plain('posts', t('posts'), (row) => row.roles.map(role).join('、')),
    {
      key: 'acts',
      title: c('acts'),
      render: (row) => (
        <Button size="small" onClick={() => onOpen(row.id)}>
          {c('open')}
        </Button>
      ),
    },
  ]
}
