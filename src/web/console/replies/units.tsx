import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useOrgName } from '../api/names.ts'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { exportCsv } from '../parts/csv.ts'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { Period } from './period.tsx'
import type { UnitLine } from './types.ts'
import { useFilters } from './use-filters.ts'
import { words } from './words.ts'

/** Of fewer replies no share is said. */
const FEWEST = 3

type Column = { title: string; text: (row: UnitLine) => string; figure: boolean }

/** Who replies late, and how whole the replies are: one line a unit, as a table file too. */
export function RepliesByUnit() {
  const t = useWords(words)
  const c = useWords(common)
  const { get } = useFilters()
  const columns = useColumns()
  const question = useAsk<{ rows: UnitLine[] }>(['replies', 'units'], '/api/insight/replies/units', {
    from: get('from'),
    to: get('to'),
  })
  return (
    <>
      <div className="reply-filters">
        <Period />
      </div>
      <Asked question={question} rows={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('empty')} hint={t('emptyHint')} />
          ) : (
            <>
              <div className="table-tools">
                <span className="quiet">{t('units', { count: rows.length })}</span>
                <Button
                  size="small"
                  icon={<DownloadOutlined />}
                  onClick={() => exportCsv('replies-by-unit', columns, rows)}
                >
                  {c('exportRows')}
                </Button>
              </div>
              <DataTable<UnitLine>
                label={t('tab.units')}
                size="middle"
                pagination={false}
                dataSource={rows}
                rowKey={(row) => row.org}
                columns={columns.map(({ title, text, figure }) => ({
                  key: title,
                  title,
                  align: figure ? ('right' as const) : ('left' as const),
                  render: (_: unknown, row: UnitLine) => text(row),
                }))}
              />
            </>
          )
        }
      </Asked>
    </>
  )
}

function useColumns(): readonly Column[] {
  const t = useWords(words)
  const org = useOrgName()
  const share = (part: number, whole: number, row: UnitLine): string =>
    row.replies < FEWEST || whole === 0 ? t('few') : `${((part * 100) / whole).toFixed(1)}%`
  const figure = (title: string, text: (row: UnitLine) => string): Column => ({ title, text, figure: true })
  return [
    { title: t('unit'), text: (row) => org(row.org), figure: false },
    figure(t('replies'), (row) => String(row.replies)),
    figure(t('late'), (row) => String(row.late)),
    figure(t('lateShare'), (row) => share(row.late, row.replies, row)),
    figure(t('median'), (row) => (row.replies < FEWEST ? t('few') : row.medianDays.toFixed(1))),
    figure(t('answered'), (row) => share(row.answered, row.points, row)),
    figure(t('blocked'), (row) => String(row.blocked)),
    figure(t('copies'), (row) => String(row.copies)),
    figure(t('passedOn'), (row) => String(row.passedOn)),
  ]
}
