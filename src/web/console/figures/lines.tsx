import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { figureLines } from '#schemas/applications'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Bars } from '../parts/bars.tsx'
import { exportCsv } from '../parts/csv.ts'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import type { Period } from './use-period.ts'
import { words } from './words.ts'

type Answer = z.output<typeof figureLines>
type Line = Answer['rows'][number]
type By = 'org' | 'matter'

const counts = ['submitted', 'accepted', 'decided', 'refused', 'open', 'late'] as const
const shares = ['firstTime', 'inTime', 'online'] as const
const SHOWN = 8

/** Two charts that ask who does well, and the table behind them; each name leads to its cases. */
export function Lines({ period, by }: { period: Period; by: By }) {
  const t = useWords(words)
  const question = useAsk<Answer>(['figures'], '/api/applications/figures', { by, ...period.query })
  return (
    <Asked question={question}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <>
            <div className="figures-charts">
              <Ranking title={t('chartFirst')} rows={rows} share="firstTime" of="accepted" />
              <Ranking title={t('chartTime')} rows={rows} share="inTime" of="decided" />
            </div>
            <Whole rows={rows} by={by} period={period} />
          </>
        )
      }
    </Asked>
  )
}

type RankingProps = { title: string; rows: readonly Line[]; share: 'firstTime' | 'inTime'; of: 'accepted' | 'decided' }

/** The lowest first: that is where something can be done. */
function Ranking({ title, rows, share, of }: RankingProps) {
  const t = useWords(words)
  const counted = rows.flatMap((row) => {
    const percent = row[share]
    return percent === null ? [] : [{ row, percent }]
  })
  const bars = counted
    .sort((a, b) => a.percent - b.percent || b.row[of] - a.row[of])
    .slice(0, SHOWN)
    .map(({ row, percent }) => ({
      key: row.key,
      name: row.name,
      value: percent,
      of: 100,
      note: t('percentOf', { percent, of: row[of] }),
    }))
  if (bars.length === 0) return null
  return (
    <section className="sheet">
      <Bars title={title} bars={bars} />
    </section>
  )
}

type Column = { key: string; title: string; text: (row: Line) => string }

function useColumns(): readonly Column[] {
  const t = useWords(words)
  const dash = (value: number | null, unit = ''): string => (value === null ? '—' : `${value}${unit}`)
  return [
    ...counts.map((key) => ({ key, title: t(key), text: (row: Line) => String(row[key]) })),
    ...shares.map((key) => ({ key, title: t(key), text: (row: Line) => dash(row[key], '%') })),
    { key: 'offList', title: t('offList'), text: (row) => dash(row.offListPerThousand) },
    { key: 'yellow', title: t('yellow'), text: (row) => String(row.yellow) },
    { key: 'red', title: t('red'), text: (row) => String(row.red) },
    { key: 'rating', title: t('rating'), text: (row) => dash(row.rating) },
  ]
}

function Whole({ rows, by, period }: { rows: readonly Line[]; by: By; period: Period }) {
  const t = useWords(words)
  const columns = useColumns()
  const name = { title: t('name'), text: (row: Line) => row.name }
  const casesOf = ({ key }: Line): string => {
    const from = new URLSearchParams({ kind: 'application', ...period.query })
    from.set(by === 'org' ? 'lead' : 'class', key)
    return `/search?${from}`
  }
  return (
    <section className="sheet">
      <h2>
        {t(`by.${by}`)}
        <Button
          icon={<DownloadOutlined />}
          onClick={() => exportCsv(`figures-${by}-${period.from}-${period.to}`, [name, ...columns], rows)}
        >
          {t('export')}
        </Button>
      </h2>
      <DataTable
        label={t(`by.${by}`)}
        size="small"
        pagination={false}
        rowKey="key"
        dataSource={[...rows]}
        columns={[
          {
            title: name.title,
            render: (_, row) => (
              <Link className="cell-subject" to={casesOf(row)}>
                {row.name}
              </Link>
            ),
          },
          ...columns.map(({ key, title, text }) => ({
            key,
            title,
            align: 'right' as const,
            render: (_: unknown, row: Line) => text(row),
          })),
        ]}
      />
      <p className="quiet small">{t('base')}</p>
    </section>
  )
}
