import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { difference } from '#schemas/matters'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import type { Detail } from './body.ts'
import { states, words } from './words.ts'

export type Difference = z.output<typeof difference>

/** What a version changes: against what holds now, the level above, or any earlier version. */
export function Differences({ detail }: { detail: Detail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [asked, setAsked] = useSearchParams()
  // What came before first: that is what one asks about.
  const others = detail.history.filter(({ id }) => id !== detail.id && id !== detail.held)
  const earlier = [...others.filter(({ no }) => no < detail.no), ...others.filter(({ no }) => no > detail.no)]
  const options = [
    ...(detail.held ? [{ value: detail.held, label: t('againstHeld') }] : []),
    ...(detail.upper ? [{ value: detail.upper.id, label: t('againstUpper') }] : []),
    ...earlier.map(({ id, no, state }) => ({ value: id, label: t('againstNo', { no, state: states[state][locale] }) })),
  ]
  const against = asked.get('against') ?? options[0]?.value ?? null
  const question = useAsk<{ rows: readonly Difference[] }>(
    ['matters', 'differences'],
    against === null ? null : `/api/matter-versions/${detail.id}/differences`,
    { against },
  )
  if (against === null) return <EmptyState title={t('nothingAgainst')} hint={t('nothingAgainstHint')} />
  return (
    <>
      <div className="filters">
        <Select
          aria-label={t('against')}
          value={against}
          options={options}
          popupMatchSelectWidth={false}
          className="catalogue-version"
          onChange={(id: string) => setAsked({ view: 'differences', against: id }, { replace: true })}
        />
      </div>
      <Asked question={question}>{({ rows }) => <DifferenceTable rows={rows} />}</Asked>
    </>
  )
}

export function DifferenceTable({ rows }: { rows: readonly Difference[] }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  if (rows.length === 0) return <EmptyState title={t('noDifference')} />
  return (
    <DataTable
      label={t('view.differences')}
      size="small"
      className="query-table difference"
      pagination={false}
      rowKey={(row) => `${row.element} ${row.key}`}
      dataSource={[...rows]}
      columns={[
        {
          title: t('element'),
          render: (_, row) => (
            <>
              <strong>{row.label[locale]}</strong>
              <br />
              <span className="quiet small">{t(`kind.${row.kind}`)}</span>
            </>
          ),
        },
        { title: t('before'), render: (_, row) => (row.before ? <del>{row.before[locale]}</del> : t('nobody')) },
        { title: t('after'), render: (_, row) => (row.after ? <ins>{row.after[locale]}</ins> : t('nobody')) },
      ]}
    />
  )
}
