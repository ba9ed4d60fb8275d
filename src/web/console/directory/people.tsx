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
import { QueryTable } from '../parts/query-table.tsx'
import { words as common } from '../words.ts'
import { NewPerson } from './person-dialogs.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { words } from './words.ts'

type Person = z.output<typeof staffPage>['rows'][number]

/** People by name and organisation; each opens into posts, stand-ins and recusals. */
export function People() {
  const t = useWords(words)
  const c = useWords(common)
  const role = useCode(roles)
  const holds = useHolds()
  const [asked] = useSearchParams()
  const set = useSetFilter()
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const posts = (row: Person) => row.roles.map(role).join('、')
  return (
    <>
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
        {holds('directory.edit') && <Button onClick={() => setAdding(true)}>{t('addPerson')}</Button>}
      </search>
      <QueryTable<Person>
        id="people"
        kind="people"
        path="/api/directory/staff"
        query={{ q: asked.get('q') ?? undefined, org: asked.get('org') ?? undefined, disabled: '1', limit: 50 }}
        label={t('people')}
        rowKey={(row) => row.id}
        empty={{ title: t('emptyPeople') }}
        onOpen={(row) => setOpen(row.id)}
        columns={[
          {
            key: 'name',
            title: t('name'),
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
            text: (row) => row.name,
          },
          { key: 'account', title: t('account'), render: (row) => row.account ?? '', text: (row) => row.account ?? '' },
          { key: 'org', title: t('at'), render: (row) => row.orgName, text: (row) => row.orgName },
          {
            key: 'section',
            title: t('section'),
            render: (row) => row.sectionName ?? '',
            text: (row) => row.sectionName ?? '',
          },
          { key: 'posts', title: t('posts'), render: posts, text: posts },
          {
            key: 'acts',
            title: c('acts'),
            render: (row) => (
              <Button size="small" onClick={() => setOpen(row.id)}>
                {c('open')}
              </Button>
            ),
          },
        ]}
      />
      <PersonDrawer id={open} onClose={() => setOpen(null)} />
      <NewPerson open={adding} org={asked.get('org')} onClose={() => setAdding(false)} />
    </>
  )
}
