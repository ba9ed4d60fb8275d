import { Button, Input, Popconfirm, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { send } from '../api/queries.ts'
import { demands } from '../codes.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { type ClassRow, useClasses } from '../parts/class-picker.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { ClassDialog } from './class-dialog.tsx'
import { EmergencyWords } from './emergency-words.tsx'
import { words } from './words.ts'

type Branch = ClassRow & { children?: Branch[] }

/** What requests are sorted by: the class tree with its words, and the words of danger. */
export function Classes() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const items = [
    { key: 'tree', label: t('tab.tree'), children: <ClassTree /> },
    { key: 'emergency', label: t('tab.emergency'), children: <EmergencyWords /> },
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'tree'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}

function ClassTree() {
  const t = useWords(words)
  const [filter, setFilter] = useState('')
  const [editing, setEditing] = useState<ClassRow | 'new' | null>(null)
  const question = useClasses()
  return (
    <>
      <div className="page-acts gap-below">
        <Input
          aria-label={t('find')}
          placeholder={t('find')}
          allowClear
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="catalogue-filter"
        />
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      </div>
      <Asked question={question}>
        {({ rows }) => (
          <>
            <Tree rows={rows} filter={filter.trim()} onEdit={setEditing} />
            <ClassDialog editing={editing} rows={rows} onClose={() => setEditing(null)} />
          </>
        )}
      </Asked>
    </>
  )
}

function Tree(props: { rows: readonly ClassRow[]; filter: string; onEdit: (row: ClassRow) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const demand = useCode(demands)
  const found = props.filter === '' ? null : matching(props.rows, props.filter)
  const tree = branches(found ? props.rows.filter((row) => found.has(row.code)) : props.rows, null)
  return (
    <DataTable<Branch>
      label={t('title')}
      key={props.filter}
      size="small"
      className="query-table"
      pagination={false}
      rowKey="code"
      dataSource={tree}
      expandable={{ defaultExpandAllRows: found !== null }}
      locale={{ emptyText: t('empty') }}
      columns={[
        {
          title: t('title'),
          render: (_, row) => (
            <>
              {row.name[locale]}{' '}
              {!row.active && (
                <Tag variant="outlined" className="tag-plain">
                  {t('retired')}
                </Tag>
              )}
            </>
          ),
        },
        { title: t('code'), dataIndex: 'code' },
        { title: t('demand'), render: (_, row) => demand(row.demand) },
        {
          title: t('keywords'),
          render: (_, row) => <span className="cell-subject quiet">{row.keywords.join(' ')}</span>,
        },
        { title: c('acts'), key: 'acts', render: (_, row) => <Acts row={row} onEdit={() => props.onEdit(row)} /> },
      ]}
    />
  )
}

function Acts(props: { row: ClassRow; onEdit: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const perform = useDo()
  const { row } = props
  const set = (active: boolean) => () =>
    void perform({
      act: () => send('POST', `/api/hotline/classes/${row.code}/activity`, { active }),
      touches: ['classes', 'names'],
    })
  return (
    <span className="row-acts">
      <Button size="small" onClick={props.onEdit}>
        {c('edit')}
      </Button>
      {row.active ? (
        <Popconfirm title={t('retireSure')} onConfirm={set(false)}>
          <Button size="small">{t('retire')}</Button>
        </Popconfirm>
      ) : (
        <Button size="small" onClick={set(true)}>
          {t('restore')}
        </Button>
      )}
    </span>
  )
}

function branches(rows: readonly ClassRow[], parent: string | null): Branch[] {
  return rows
    .filter((row) => row.parent === parent)
    .map((row) => {
      const children = branches(rows, row.code)
      return children.length > 0 ? { ...row, children } : { ...row }
    })
}

/** The codes that match, with everything above them, so that they keep their place in the tree. */
function matching(rows: readonly ClassRow[], filter: string): ReadonlySet<string> {
  const kept = new Set<string>()
  for (const row of rows) {
    if (!`${row.code} ${row.name.zh} ${row.name.en} ${row.keywords.join(' ')}`.includes(filter)) continue
    for (let length = 2; length <= row.code.length; length += 2) kept.add(row.code.slice(0, length))
  }
  return kept
}
