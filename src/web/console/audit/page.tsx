import { Input, Select, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { useSetFilter } from '../parts/case-filters.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { type QueryColumn, QueryTable } from '../parts/query-table.tsx'
import { sayMoment } from '../time.ts'
import { Trail } from './trail.tsx'
import { words } from './words.ts'

type Entry = {
  id: string
  at: string
  actorKind: string
  actorName: string
  action: string
  objectKind: string
  objectId: string | null
  result: string
  facts: Readonly<Record<string, unknown>>
}

/** The audit record for the auditor: who did, tried or saw what, and when. */
export function Audit() {
  const t = useWords(words)
  const holds = useHolds()
  const items = [
    { key: 'record', label: t('list'), children: <Record /> },
    ...(holds('parties.read-trail') ? [{ key: 'trail', label: t('trail'), children: <Trail /> }] : []),
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs items={items} destroyOnHidden />
    </>
  )
}

const results = ['done', 'denied', 'failed'] as const

function Record() {
  const t = useWords(words)
  const [asked] = useSearchParams()
  const columns = useColumns()
  const filter = (name: string) => asked.get(name) ?? undefined
  return (
    <>
      <Filters />
      <QueryTable<Entry>
        id="audit"
        kind="audit"
        path="/api/audit"
        query={{ action: filter('action'), actor: filter('actor'), result: filter('result'), limit: 50 }}
        label={t('list')}
        rowKey={(row) => row.id}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        columns={columns}
      />
    </>
  )
}

function Filters() {
  const t = useWords(words)
  const [asked] = useSearchParams()
  const set = useSetFilter()
  const field = (name: 'action' | 'actor', label: string) => (
    <Input.Search
      aria-label={label}
      placeholder={label}
      defaultValue={asked.get(name) ?? ''}
      allowClear
      onSearch={(text) => set(name, text.trim())}
    />
  )
  return (
    <search className="filters">
      {field('action', t('actionFilter'))}
      {field('actor', t('account'))}
      <Select
        aria-label={t('result')}
        placeholder={t('result')}
        allowClear
        value={asked.get('result')}
        onChange={(value: string | undefined) => set('result', value ?? null)}
        options={results.map((value) => ({ value, label: t(`result.${value}`) }))}
      />
    </search>
  )
}

function useColumns(): readonly QueryColumn<Entry>[] {
  const t = useWords(words)
  const say = (result: string) => {
    const known = results.find((one) => one === result)
    return known ? t(`result.${known}`) : result
  }
  const plain = (key: string, title: string, text: (row: Entry) => string) => ({ key, title, text, render: text })
  return [
    plain('at', t('at'), (row) => sayMoment(row.at)),
    plain('who', t('who'), (row) => row.actorName),
    {
      ...plain('action', t('action'), (row) => row.action),
      render: (row) => <span className="number">{row.action}</span>,
    },
    plain('object', t('object'), (row) => `${row.objectKind} ${row.objectId ?? ''}`),
    {
      ...plain('result', t('result'), (row) => say(row.result)),
      render: (row) =>
        row.result === 'done' ? say(row.result) : <strong className="due-late">{say(row.result)}</strong>,
    },
    {
      ...plain('facts', t('facts'), factsOf),
      render: (row) => <span className="cell-subject small quiet">{factsOf(row)}</span>,
    },
  ]
}

function factsOf(row: Entry): string {
  return Object.entries(row.facts)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}
