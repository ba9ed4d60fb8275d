import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { problemAdd, problemLine } from '#schemas/insight'
import { newKey } from '../api/client.ts'
import { useOrgName, usePlaceName } from '../api/names.ts'
import { send, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { EditDialog } from '../parts/edit-dialog.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { ProblemDialog } from './problem.tsx'
import { words } from './words.ts'

export type Line = z.output<typeof problemLine>
type Added = z.input<typeof problemAdd>

export const kinds = ['seasonal', 'chronic', 'rectification', 'campaign'] as const
const states = ['proposed', 'in-hand', 'done', 'dropped'] as const

/** Problems of the four kinds: proposed by figures, decided by a person, the overdue first. */
export function ProblemsView() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const set = (name: string, value: string | null | undefined) => {
    const next = new URLSearchParams(asked)
    if (value) next.set(name, value)
    else next.delete(name)
    setAsked(next, { replace: true })
  }
  const columns = useColumns((id) => set('problem', id))
  const [kind, state, id] = [asked.get('kind'), asked.get('state'), asked.get('problem')]
  return (
    <>
      <div className="page-acts">
        <Select
          aria-label={t('kind')}
          allowClear
          placeholder={t('kind')}
          value={kind}
          onChange={(value: string | undefined) => set('kind', value)}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          className="inbox-kind"
        />
        <Select
          aria-label={t('state')}
          allowClear
          placeholder={t('state')}
          value={state}
          onChange={(value: string | undefined) => set('state', value)}
          options={states.map((value) => ({ value, label: t(`problem.${value}`) }))}
          className="inbox-kind"
        />
        <Acts />
      </div>
      <QueryTable<Line>
        id="problems"
        kind="problems"
        path="/api/insight/problems"
        query={{ ...(kind ? { kind } : {}), ...(state ? { state } : {}) }}
        columns={columns}
        rowKey={(row) => row.id}
        label={t('list')}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        onOpen={(row) => set('problem', row.id)}
      />
      {id !== null && <ProblemDialog id={id} onClose={() => set('problem', null)} />}
    </>
  )
}

/** What a problem rests on, in words: the figures of its kind, or what a person named. */
export function useWhy(): (row: Pick<Line, 'kind' | 'why'>) => string {
  const t = useWords(words)
  return ({ kind, why }) => (why.basis === undefined ? t(`why.${kind}`, why) : String(why.basis))
}

function useColumns(open: (id: string) => void): readonly QueryColumn<Line>[] {
  const t = useWords(words)
  const org = useOrgName()
  const place = usePlaceName()
  const why = useWhy()
  const where = (row: Line): string => (row.place === null ? t('whole') : place(row.place))
  const state = (row: Line): string => (row.overdue ? t('overdue') : t(`problem.${row.state}`))
  const progress = (row: Line): string =>
    row.steps === 0 ? '' : t('done', { done: row.steps - row.open, all: row.steps })
  return [
    {
      key: 'problem',
      title: t('problem'),
      render: (row) => (
        <Button type="link" onClick={() => open(row.id)}>
          {row.title}
        </Button>
      ),
      text: (row) => row.title,
    },
    { key: 'kind', title: t('kind'), render: (row) => t(`kind.${row.kind}`), text: (row) => t(`kind.${row.kind}`) },
    { key: 'place', title: t('place'), render: where, text: where },
    { key: 'why', title: t('why'), render: why, text: why },
    { key: 'owner', title: t('owner'), render: (row) => org(row.org), text: (row) => org(row.org) },
    { key: 'due', title: t('due'), render: (row) => row.dueOn ?? '', text: (row) => row.dueOn ?? '' },
    { key: 'progress', title: t('progress'), render: progress, text: progress },
    { key: 'state', title: t('state'), render: state, text: state },
  ]
}

function Acts() {
  const t = useWords(words)
  const c = useWords(common)
  const holds = useHolds()
  const perform = useDo()
  const [adding, setAdding] = useState(false)
  if (!holds('insight.edit-topics')) return null
  const act = () => send<{ found: number }>('POST', '/api/insight/problems/search')
  const needed = (field: string) => [{ required: true, message: c('required', { field }) }]
  return (
    <>
      <Button
        onClick={() => void perform({ act, done: ({ found }) => t('searched', { found }), touches: ['problems'] })}
      >
        {t('search')}
      </Button>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
      <EditDialog<Added>
        title={t('add')}
        open={adding}
        first={{ kind: 'rectification' }}
        touches={['problems']}
        save={({ place, ...typed }) =>
          send('POST', '/api/insight/problems', { ...typed, place: place ?? null }, newKey())
        }
        onClose={() => setAdding(false)}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="classCode" label={t('class')} rules={needed(t('class'))}>
          <ClassPicker label={t('class')} />
        </Form.Item>
        <Form.Item name="place" label={t('place')}>
          <PlacePicker label={t('place')} />
        </Form.Item>
        <Form.Item name="basis" label={t('basis')} rules={needed(t('basis'))}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </EditDialog>
    </>
  )
}
