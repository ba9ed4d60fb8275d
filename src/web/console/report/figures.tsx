import { Link } from 'react-router'
import { useWords } from '../language.tsx'
import { Bars } from '../parts/bars.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { type ReportRow, share } from './report.ts'
import { words } from './words.ts'

const TOTAL = 'total'

/** The chart answers its question; the table below it holds every figure and leads to the cases. */
export function Figures(props: { rows: readonly ReportRow[]; total: ReportRow; by: 'unit' | 'class' }) {
  const t = useWords(words)
  const sorted = [...props.rows].sort((a, b) => b.received - a.received)
  const all = [...sorted, { ...props.total, key: TOTAL, name: t('total') }]
  const link = (row: ReportRow) => (props.by === 'unit' ? `/search?lead=${row.key}` : `/search?class=${row.key}`)
  const figure = (key: 'received' | 'answeredDirect' | 'closed' | 'inTime' | 'late' | 'returned' | 'reopened') => ({
    title: t(key),
    dataIndex: key,
    align: 'right' as const,
  })
  const bars = sorted.slice(0, 8).map((row) => ({
    key: row.key,
    name: row.name,
    value: props.by === 'unit' ? row.inTime : row.received,
    ...(props.by === 'unit' ? { of: row.received, note: `${row.inTime} / ${row.received}` } : {}),
  }))
  return (
    <section className="sheet">
      <Bars title={t(props.by === 'unit' ? 'chartUnit' : 'chartClass')} bars={bars} />
      <DataTable
        label={t('name')}
        size="small"
        pagination={false}
        rowKey="key"
        dataSource={all}
        rowClassName={(row) => (row.key === TOTAL ? 'total-row' : '')}
        columns={[
          {
            title: t('name'),
            render: (_, row) =>
              row.key === TOTAL ? <strong>{row.name}</strong> : <Link to={link(row)}>{row.name}</Link>,
          },
          figure('received'),
          figure('answeredDirect'),
          figure('closed'),
          figure('inTime'),
          figure('late'),
          figure('returned'),
          figure('reopened'),
          { title: t('solved'), align: 'right', render: (_, row) => share(row.solved, row.answered) },
          { title: t('satisfied'), align: 'right', render: (_, row) => share(row.satisfied, row.satisfiedOf) },
        ]}
      />
      <p className="quiet small">{t('base')}</p>
    </section>
  )
}
