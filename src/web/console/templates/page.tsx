import { Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { templateList } from '#schemas/notices'
import { send, useAsk } from '../api/queries.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { uses, words } from './words.ts'

type List = z.output<typeof templateList>
type Template = List['rows'][number]

/** The texts of all notices, as shipped or the city's own. */
export function Templates() {
  const t = useWords(words)
  const nameOf = useCode(uses)
  const [editing, setEditing] = useState<Template | null>(null)
  const [filter, setFilter] = useState('')
  const question = useAsk<List>(['templates'], '/api/notices/templates')
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Input
          aria-label={t('filter')}
          placeholder={t('filter')}
          allowClear
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </PageHead>
      <Asked question={question}>
        {(list) => (
          <>
            <Texts
              rows={list.rows.filter((row) => `${row.code} ${nameOf(row.code)} ${row.body}`.includes(filter))}
              onEdit={setEditing}
            />
            <Editor template={editing} marks={list.marks} onClose={() => setEditing(null)} />
          </>
        )}
      </Asked>
    </>
  )
}

function Texts(props: { rows: readonly Template[]; onEdit: (template: Template) => void }) {
  const t = useWords(words)
  const nameOf = useCode(uses)
  const c = useWords(common)
  return (
    <DataTable
      label={t('title')}
      size="middle"
      className="query-table"
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      rowKey={(row) => `${row.code}-${row.channel}-${row.locale}`}
      dataSource={[...props.rows]}
      locale={{ emptyText: t('none') }}
      columns={[
        { title: t('code'), render: (_, row) => nameOf(row.code) },
        { title: t('channel'), render: (_, row) => t(`channel.${row.channel}`) },
        { title: t('locale'), render: (_, row) => t(`locale.${row.locale}`) },
        {
          title: t('body'),
          render: (_, row) => (
            <span className="cell-subject words">{row.subject ? `${row.subject}\n${row.body}` : row.body}</span>
          ),
        },
        { title: t('version'), render: (_, row) => (row.own ? `${t('own')} ${row.version}` : t('shipped')) },
        {
          title: c('acts'),
          key: 'acts',
          render: (_, row) => (
            <Button size="small" onClick={() => props.onEdit(row)}>
              {c('edit')}
            </Button>
          ),
        },
      ]}
    />
  )
}

type Typed = { subject: string; body: string }

function Editor(props: { template: Template | null; marks: readonly string[]; onClose: () => void }) {
  const t = useWords(words)
  const { template } = props
  const save = (typed: Typed) =>
    send('PUT', '/api/notices/templates', {
      code: template?.code,
      channel: template?.channel,
      locale: template?.locale,
      subject: typed.subject ?? '',
      body: typed.body,
    })
  return (
    <EditDialog<Typed>
      title={template?.code ?? ''}
      open={template !== null}
      first={template ? { subject: template.subject, body: template.body } : {}}
      touches={['templates']}
      save={save}
      onClose={props.onClose}
    >
      <EditField name="subject" label={t('subject')} optional>
        <Input maxLength={120} />
      </EditField>
      <EditField name="body" label={t('body')} hint={t('marks', { marks: props.marks.map((mark) => `{${mark}}`) })}>
        <Input.TextArea rows={6} maxLength={2000} />
      </EditField>
    </EditDialog>
  )
}
