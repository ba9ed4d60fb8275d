import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { z } from 'zod'
import { matterTypes } from '#rules/matters'
import type { list, listLine } from '#schemas/matters'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { sayMoment } from '../time.ts'
import { StateTag } from './check-panel.tsx'
import { StartDialog } from './start-dialog.tsx'
import { states, words } from './words.ts'

type Line = z.output<typeof listLine>
type List = z.output<typeof list>
const shown = ['draft', 'submitted', 'scheduled', 'live', 'suspended', 'retired', 'cancelled'] as const

/** The catalogue within my reach, with how many there are in each state; the filters stand in the address. */
export function CatalogueList() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const [starting, setStarting] = useState<'nothing' | 'upper' | null>(null)
  const [q, state, type, gaps] = ['q', 'state', 'type', 'gaps'].map((name) => asked.get(name) ?? undefined)
  const put = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(asked)
    next.delete('after')
    if (value) next.set(name, value)
    else next.delete(name)
    setAsked(next, { replace: true })
  }
  const start = (
    <>
      <Button type="primary" onClick={() => setStarting('nothing')}>
        {t('newMatter')}
      </Button>
      <Button onClick={() => setStarting('upper')}>{t('deriveMatter')}</Button>
    </>
  )
  return (
    <>
      <States query={{ q, type, gaps }} state={state} onState={(next) => put('state', next)} />
      <Filters put={put} values={{ q, type, gaps }} start={start} />
      <Rows query={{ q, state, type, gaps }} start={start} />
      <StartDialog kind={starting} onClose={() => setStarting(null)} />
    </>
  )
}

type Query = Readonly<Record<string, string | undefined>>

function States(props: { query: Query; state: string | undefined; onState: (state: string | undefined) => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const question = useAsk<List>(['matters', 'counts'], '/api/matter-versions', { ...props.query, limit: 1 })
  const counts = question.data?.counts ?? {}
  const current = shown.slice(0, 5).reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const all = [{ key: undefined, label: t('current'), count: current }].concat(
    shown.map((key) => ({ key: key as never, label: states[key][locale], count: counts[key] ?? 0 })),
  )
  return (
    <ul className="matter-states" aria-label={t('state')}>
      {all.map(({ key, label, count }) => (
        <li key={label}>
          <button
            type="button"
            className="matter-state"
            aria-pressed={props.state === key}
            onClick={() => props.onState(key)}
          >
            {label}
            <b>{count}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}

type FiltersProps = { put: (name: string, value: string | undefined) => void; values: Query; start: ReactNode }

function Filters(props: FiltersProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const types = Object.entries(matterTypes).map(([value, name]) => ({ value, label: name[locale] }))
  const gaps = [
    { value: 'some', label: t('gapsSome') },
    { value: 'none', label: t('gapsNone') },
  ]
  return (
    <div className="filters">
      <Input.Search
        className="wide"
        aria-label={t('find')}
        placeholder={t('find')}
        defaultValue={props.values.q ?? ''}
        allowClear
        onSearch={(text) => props.put('q', text.trim())}
      />
      <Select
        aria-label={t('type')}
        value={props.values.type ?? null}
        placeholder={t('anyType')}
        allowClear
        options={types}
        onChange={(value: string | undefined) => props.put('type', value)}
      />
      <Select
        aria-label={t('gaps')}
        value={props.values.gaps ?? null}
        placeholder={t('anyGaps')}
        allowClear
        options={gaps}
        onChange={(value: string | undefined) => props.put('gaps', value)}
      />
      <div className="matter-start">{props.start}</div>
    </div>
  )
}

function Rows(props: { query: Query; start: ReactNode }) {
  const t = useWords(words)
  const navigate = useNavigate()
  return (
    <QueryTable<Line>
      id="matters"
      kind="matters"
      path="/api/matter-versions"
      query={props.query}
      columns={useColumns()}
      rowKey={({ id }) => id}
      label={t('title')}
      empty={{ title: t('empty'), hint: t('emptyHint'), action: <div className="page-acts">{props.start}</div> }}
      onOpen={({ id }) => void navigate(`/matters/${id}`)}
    />
  )
}

function useColumns(): QueryColumn<Line>[] {
  const t = useWords(words)
  const { locale } = useLanguage()
  const plain = (key: string, title: string, text: (row: Line) => string, rest: Partial<QueryColumn<Line>> = {}) => ({
    key,
    title,
    render: text,
    text,
    ...rest,
  })
  return [
    {
      key: 'name',
      title: t('name'),
      render: (row) => (
        <Link to={`/matters/${row.id}`} className="cell-subject">
          {row.name || row.baseCode}
        </Link>
      ),
      text: ({ name }) => name,
    },
    {
      key: 'state',
      title: t('state'),
      render: ({ state }) => <StateTag state={state} label={states[state][locale]} />,
      text: ({ state }) => states[state][locale],
    },
    {
      key: 'gaps',
      title: t('gaps'),
      render: ({ gaps }) =>
        gaps === 0 ? t('complete') : <span className="due-warned">{t('gapCount', { count: gaps })}</span>,
      text: ({ gaps }) => String(gaps),
      numeric: true,
    },
    plain('type', t('type'), ({ type }) => matterTypes[type][locale]),
    plain('body', t('body'), ({ orgName }) => orgName),
    plain('place', t('place'), ({ placeName }) => placeName),
    plain('from', t('from'), ({ from }) => from ?? t('nobody')),
    plain('base', t('baseCode'), ({ baseCode }) => baseCode, { extra: true }),
    plain('task', t('taskCode'), ({ taskCode }) => taskCode, { extra: true }),
    plain('local', t('localCode'), ({ localTaskCode }) => localTaskCode ?? '', { extra: true }),
    plain('changed', t('version'), ({ no, changedAt }) => `${no} · ${sayMoment(String(changedAt))}`, { extra: true }),
  ]
}
