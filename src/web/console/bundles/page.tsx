import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type BundleState, bundleStates } from '#rules/bundles'
import { themes } from '#rules/matters'
import type { EditorLine } from '#schemas/bundles'
import { send, useAsk } from '../api/queries.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { words } from './words.ts'

/** One-thing bundles of the city: offered, suspended, being written. */
export function Bundles() {
  const t = useWords(words)
  const [adding, setAdding] = useState(false)
  const question = useAsk<{ rows: readonly EditorLine[] }>(['bundles'], '/api/bundle-versions')
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PageHead>
      <Asked question={question}>
        {({ rows }) =>
          rows.length === 0 ? <EmptyState title={t('empty')} hint={t('emptyHint')} /> : <List rows={rows} />
        }
      </Asked>
      <NewBundle open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function List({ rows }: { rows: readonly EditorLine[] }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const theme = useCode(themes)
  return (
    <DataTable
      label={t('title')}
      size="middle"
      className="query-table"
      pagination={false}
      rowKey="id"
      dataSource={[...rows]}
      columns={[
        { title: t('name'), render: (_, row) => <Link to={`/bundles/${row.id}`}>{row.body.name[locale]}</Link> },
        { title: t('state'), render: (_, row) => <BundleTag state={row.state} /> },
        { title: t('version'), dataIndex: 'no', align: 'right' },
        { title: t('subject'), render: (_, row) => t(`subject.${row.body.subject}`) },
        { title: t('theme'), render: (_, row) => theme(row.body.theme) },
        { title: t('promise'), align: 'right', render: (_, row) => t('days', { n: row.body.promise }) },
      ]}
    />
  )
}

export function BundleTag({ state }: { state: BundleState }) {
  const { locale } = useLanguage()
  return (
    <Tag variant="outlined" className="tag-plain">
      {bundleStates[state][locale]}
    </Tag>
  )
}

type Typed = { code: string; name: string; nameEn: string }

function NewBundle(props: { open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const go = useNavigate()
  const save = async ({ code, name, nameEn }: Typed) => {
    const body = { ...blank, name: { zh: name, en: nameEn } }
    const { id } = await send<{ id: string }>('POST', '/api/bundle-versions', { code, body })
    void go(`/bundles/${id}`)
  }
  return (
    <EditDialog<Typed> title={t('add')} open={props.open} touches={['bundles']} save={save} onClose={props.onClose}>
      <EditField name="name" label={t('name')}>
        <Input maxLength={60} autoFocus />
      </EditField>
      <EditField name="nameEn" label={t('nameEn')}>
        <Input maxLength={60} />
      </EditField>
      <EditField name="code" label={t('code')} hint={t('codeHint')}>
        <Input maxLength={40} />
      </EditField>
    </EditDialog>
  )
}

const blank: Omit<EditorLine['body'], 'name'> = {
  summary: { zh: '', en: '' },
  subject: 'firm',
  theme: 'entry',
  batch: null,
  lead: '',
  goals: [],
  questions: [],
  promise: 1,
  exits: ['download'],
  baseline: [],
  stages: [],
}
