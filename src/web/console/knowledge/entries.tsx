import { Button, Checkbox, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { editorLine } from '#schemas/knowledge'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { dayOf, useNow } from '../time.ts'
import { words as common } from '../words.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { words } from './words.ts'

export type Entry = z.output<typeof editorLine>

/** The entries of my unit, what must be reviewed soonest first. */
export function Entries() {
  const t = useWords(words)
  const [due, setDue] = useState(false)
  const [editing, setEditing] = useState<Entry | 'new' | null>(null)
  const question = useAsk<{ rows: readonly Entry[] }>(['entries'], '/api/knowledge-entries', due ? { due: '1' } : {})
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('write')}
    </Button>
  )
  return (
    <>
      <div className="page-acts gap-below">
        {add}
        <Checkbox checked={due} onChange={(event) => setDue(event.target.checked)}>
          {t('dueOnly')}
        </Checkbox>
      </div>
      <Asked question={question}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <List rows={rows} onEdit={setEditing} />
          )
        }
      </Asked>
      <EntryDialog entry={editing} onClose={() => setEditing(null)} />
    </>
  )
}

function List(props: { rows: readonly Entry[]; onEdit: (entry: Entry) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const today = dayOf(useNow())
  return (
    <DataTable
      label={t('tab.edit')}
      size="middle"
      className="query-table"
      pagination={false}
      rowKey={(row) => `${row.id}-${row.version}`}
      dataSource={[...props.rows]}
      columns={[
        { title: t('field.title'), render: (_, row) => <span className="cell-subject">{row.title}</span> },
        { title: t('state'), render: (_, row) => <State state={row.state} /> },
        {
          title: t('field.review'),
          render: (_, row) =>
            row.reviewDue <= today ? (
              <span className="due-today">{`${row.reviewDue} ${t('overdue')}`}</span>
            ) : (
              row.reviewDue
            ),
        },
        { title: t('reads'), dataIndex: 'reads', align: 'right' },
        { title: t('cited'), dataIndex: 'cited', align: 'right' },
        { title: t('wrongs'), dataIndex: 'wrong', align: 'right' },
        { title: c('acts'), key: 'acts', render: (_, row) => <Acts row={row} onEdit={() => props.onEdit(row)} /> },
      ]}
    />
  )
}

function State(props: { state: string }) {
  const t = useWords(words)
  const known = ['draft', 'in-review', 'published', 'superseded', 'withdrawn'] as const
  const state = known.find((one) => one === props.state)
  return (
    <Tag variant="outlined" className="tag-plain">
      {state ? t(`state.${state}`) : props.state}
    </Tag>
  )
}

function Acts({ row, onEdit }: { row: Entry; onEdit: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const post = (path: string, body: object) => () =>
    void perform({
      act: () => send('POST', `/api/knowledge-entries/${row.id}/${path}`, body),
      touches: ['entries', 'knowledge'],
    })
  const { version } = row
  return (
    <span className="row-acts">
      {row.state === 'draft' && (
        <Button size="small" onClick={post('submission', { version })}>
          {t('submit')}
        </Button>
      )}
      {row.state === 'in-review' && holds('knowledge.review') && (
        <>
          <Button size="small" type="primary" onClick={post('review', { version, publish: true })}>
            {t('publish')}
          </Button>
          <Button size="small" onClick={post('review', { version, publish: false })}>
            {t('giveBack')}
          </Button>
        </>
      )}
      {(row.state === 'published' || row.state === 'draft') && (
        <Button size="small" onClick={onEdit}>
          {t('revise')}
        </Button>
      )}
      {row.state === 'published' && (
        <Popconfirm title={t('withdrawSure')} onConfirm={post('withdrawal', { version })}>
          <Button size="small" danger>
            {t('withdraw')}
          </Button>
        </Popconfirm>
      )}
    </span>
  )
}
