import { Input, Select, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { useSetFilter } from '../parts/case-filters.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { QueryTable } from '../parts/query-table.tsx'
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

function Record() {
  const t = useWords(words)
  const [asked] = useSearchParams()
  const set = useSetFilter()
  const results = ['done', 'denied', 'failed'] as const
  const say = (result: string) => {
    const known = results.find((one) => one === result)
    return known ? t(`result.${known}`) : result
  }
  const query = {
    action: asked.get('action') ?? undefined,
    actor: asked.get('actor') ?? undefined,
    result: asked.get('result') ?? undefined,
    limit: 50,
  }
  return (
    <>
      <search className="filters">
        <Input.Search
          aria-label={t('actionFilter')}
          placeholder={t('actionFilter')}
          defaultValue={query.action ?? ''}
          allowClear
          onSearch={(text) => set('action', text.trim())}
        />
        <Input.Search
          aria-label={t('account')}
          placeholder={t('account')}
          defaultValue={query.actor ?? ''}
          allowClear
          onSearch={(text) => set('actor', text.trim())}
        />
        <Select
          aria-label={t('result')}
          placeholder={t('result')}
          allowClear
          value={query.result}
          onChange={(value: string | undefined) => set('result', value ?? null)}
          options={results.map((value) => ({ value, label: t(`result.${value}`) }))}
        />
      </search>
      <QueryTable<Entry>
        id="audit"
        kind="audit"
        path="/api/audit"
        query={query}
        label={t('list')}
        rowKey={(row) => row.id}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
        columns={[
          { key: 'at', title: t('at'), render: (row) => sayMoment(row.at), text: (row) => sayMoment(row.at) },
          { key: 'who', title: t('who'), render: (row) => row.actorName, text: (row) => row.actorName },
          {
            key: 'action',
            title: t('action'),
            render: (row) => <span className="number">{row.action}</span>,
            text: (row) => row.action,
          },
          {
            key: 'object',
            title: t('object'),
            render: (row) => `${row.objectKind} ${row.objectId ?? ''}`,
            text: (row) => `${row.objectKind} ${row.objectId ?? ''}`,
          },
          {
            key: 'result',
            title: t('result'),
            render: (row) =>
              row.result === 'done' ? say(row.result) : <strong className="due-late">{say(row.result)}</strong>,
            text: (row) => say(row.result),
          },
          {
            key: 'facts',
            title: t('facts'),
            render: (row) => <span className="cell-subject small quiet">{factsOf(row)}</span>,
            text: factsOf,
          },
        ]}
      />
    </>
  )
}

function factsOf(row: Entry): string {
  return Object.entries(row.facts)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}
