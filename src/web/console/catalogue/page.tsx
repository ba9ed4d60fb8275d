import { Button, Input, Select, Tabs } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { catalogue } from '#schemas/hotline'
import { useClassName, useOrgName, usePlaceName } from '../api/names.ts'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words as common } from '../words.ts'
import { DraftTools, RowDialog } from './draft.tsx'
import { StreetDuties } from './street-duties.tsx'
import { words } from './words.ts'

export type CatalogueAnswer = z.output<typeof catalogue>
export type CatalogueRow = CatalogueAnswer['rows'][number]

/** Who is responsible for what: the dispatch catalogue, and the duty lists of streets and towns. */
export function Catalogue() {
  const t = useWords(words)
  const [asked, setAsked] = useSearchParams()
  const items = [
    { key: 'rows', label: t('tab.rows'), children: <Versioned /> },
    { key: 'duties', label: t('tab.duties'), children: <StreetDuties /> },
  ]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={asked.get('tab') ?? 'rows'}
        onChange={(tab) => setAsked({ tab }, { replace: true })}
        items={items}
        destroyOnHidden
      />
    </>
  )
}

/** The dispatch catalogue, version by version; changes go into a draft and are published as a whole. */
function Versioned() {
  const [asked] = useSearchParams()
  const version = asked.get('version')
  const question = useAsk<CatalogueAnswer>(['catalogue'], '/api/hotline/catalogue', version ? { version } : {})
  return (
    <>
      <div className="page-acts gap-below">{question.data && <Versions answer={question.data} />}</div>
      <Asked question={question}>{(answer) => <Rows answer={answer} />}</Asked>
    </>
  )
}

function Versions({ answer }: { answer: CatalogueAnswer }) {
  const t = useWords(words)
  const [, setAsked] = useSearchParams()
  const options = answer.versions.map((one) => {
    const mark =
      one.publishedAt === null
        ? t('draft')
        : one.id === answer.inForce
          ? t('inForce')
          : t('from', { date: (one.startsAt ?? '').slice(0, 10) })
    return { value: one.id, label: `${one.no} · ${one.note} · ${mark}` }
  })
  return (
    <>
      <Select
        aria-label={t('version')}
        value={answer.shown}
        options={options}
        onChange={(id: string) => setAsked({ version: id }, { replace: true })}
        popupMatchSelectWidth={false}
        className="catalogue-version"
      />
      <DraftTools answer={answer} />
    </>
  )
}

function Rows({ answer }: { answer: CatalogueAnswer }) {
  const t = useWords(words)
  const c = useWords(common)
  const about = useClassName()
  const org = useOrgName()
  const place = usePlaceName()
  const [filter, setFilter] = useState('')
  const [editing, setEditing] = useState<CatalogueRow | 'new' | null>(null)
  const isDraft = answer.versions.some((one) => one.id === answer.shown && one.publishedAt === null)
  const rows = answer.rows.filter((row) =>
    `${row.classCode} ${about(row.classCode)} ${org(row.org)} ${row.clause}`.includes(filter.trim()),
  )
  if (answer.rows.length === 0 && !isDraft) return <EmptyState title={t('empty')} hint={t('emptyHint')} />
  return (
    <>
      <div className="page-acts gap-below">
        <Input
          aria-label={t('filter')}
          placeholder={t('filter')}
          allowClear
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="catalogue-filter"
        />
        {isDraft && <Button onClick={() => setEditing('new')}>{t('add')}</Button>}
      </div>
      <DataTable
        label={t('title')}
        size="small"
        className="query-table"
        rowKey="id"
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('class'),
            render: (_, row) => (
              <>
                {about(row.classCode)} <span className="number">{row.classCode}</span>
              </>
            ),
          },
          { title: t('place'), render: (_, row) => (row.place === '' ? t('city') : place(row.place.padEnd(12, '0'))) },
          { title: t('unit'), render: (_, row) => org(row.org) },
          { title: t('clause'), dataIndex: 'clause' },
          ...(isDraft
            ? [
                {
                  title: c('acts'),
                  key: 'acts',
                  render: (_: unknown, row: CatalogueRow) => <RowActs row={row} onEdit={() => setEditing(row)} />,
                },
              ]
            : []),
        ]}
      />
      <RowDialog row={editing} onClose={() => setEditing(null)} />
    </>
  )
}

function RowActs(props: { row: CatalogueRow; onEdit: () => void }) {
  const c = useWords(common)
  const perform = useDo()
  const remove = () =>
    void perform({
      act: () => send('DELETE', `/api/hotline/catalogue/draft/rows/${props.row.id}`),
      touches: ['catalogue'],
    })
  return (
    <span className="row-acts">
      <Button size="small" onClick={props.onEdit}>
        {c('edit')}
      </Button>
      <Button size="small" onClick={remove}>
        {c('remove')}
      </Button>
    </span>
  )
}
