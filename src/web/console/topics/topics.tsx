import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { topicLine } from '#schemas/insight'
import { newKey } from '../api/client.ts'
import { useOrgName } from '../api/names.ts'
import { send, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { OrgPicker, PlacePicker } from '../parts/pickers.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { words as common } from '../words.ts'
import { StepsField, type TypedStep } from './steps.tsx'
import { TopicDialog } from './topic.tsx'
import { words } from './words.ts'

type Line = z.output<typeof topicLine>
type Typed = {
  month: string
  title: string
  goal: string
  classCode: string
  place?: string | null
  org: string
  coOrg?: string | null
  measures: TypedStep[]
}

/** The topics of the months, the newest first. */
export function TopicsView() {
  const t = useWords(words)
  const holds = useHolds()
  const [asked, setAsked] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const set = (id: string | null) => setAsked(new URLSearchParams({ view: 'topics', ...(id ? { topic: id } : {}) }))
  const columns = useColumns(set)
  const id = asked.get('topic')
  return (
    <>
      {holds('insight.edit-topics') && (
        <div className="page-acts">
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('propose')}
          </Button>
        </div>
      )}
      <QueryTable<Line>
        id="topics"
        kind="topics"
        path="/api/insight/topics"
        columns={columns}
        rowKey={(row) => row.id}
        label={t('topicList')}
        empty={{ title: t('noTopics'), hint: t('noTopicsHint') }}
        onOpen={(row) => set(row.id)}
      />
      <Propose open={adding} onClose={() => setAdding(false)} />
      {id !== null && <TopicDialog id={id} onClose={() => set(null)} />}
    </>
  )
}

function useColumns(open: (id: string) => void): readonly QueryColumn<Line>[] {
  const t = useWords(words)
  const org = useOrgName()
  const state = (row: Line): string => (row.overdue ? t('overdue') : t(`topic.${row.state}`))
  const progress = (row: Line): string => t('done', { done: row.done, all: row.measures })
  return [
    { key: 'month', title: t('month'), render: (row) => row.month, text: (row) => row.month },
    {
      key: 'name',
      title: t('name'),
      render: (row) => (
        <Button type="link" onClick={() => open(row.id)}>
          {row.title}
        </Button>
      ),
      text: (row) => row.title,
    },
    { key: 'owner', title: t('owner'), render: (row) => org(row.org), text: (row) => org(row.org) },
    { key: 'progress', title: t('progress'), render: progress, text: progress },
    { key: 'state', title: t('state'), render: state, text: state },
  ]
}

function Propose(props: { open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const needed = (field: string) => [{ required: true, message: c('required', { field }) }]
  const save = ({ classCode, place, coOrg, ...typed }: Typed) =>
    send(
      'POST',
      '/api/insight/topics',
      {
        ...typed,
        ...{ classCodes: [classCode], place: place ?? null, coOrgs: coOrg ? [coOrg] : [] },
      },
      newKey(),
    )
  return (
    <EditDialog<Typed> title={t('propose')} open={props.open} touches={['topics']} save={save} onClose={props.onClose}>
      <Form.Item name="month" label={t('month')} rules={needed(t('month'))}>
        <Input type="month" />
      </Form.Item>
      <Form.Item name="title" label={t('name')} rules={needed(t('name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="goal" label={t('goal')} rules={needed(t('goal'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="classCode" label={t('class')} rules={needed(t('class'))}>
        <ClassPicker label={t('class')} />
      </Form.Item>
      <Form.Item name="place" label={t('place')}>
        <PlacePicker label={t('place')} />
      </Form.Item>
      <Form.Item name="org" label={t('owner')} rules={needed(t('owner'))}>
        <OrgPicker label={t('owner')} handling />
      </Form.Item>
      <Form.Item name="coOrg" label={t('helpers')}>
        <OrgPicker label={t('helpers')} handling />
      </Form.Item>
      <StepsField name="measures" />
    </EditDialog>
  )
}
