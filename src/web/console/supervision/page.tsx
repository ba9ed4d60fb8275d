import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { z } from 'zod'
import type { board } from '#schemas/casework'
import { useAsk, useHolds } from '../api/queries.ts'
import type { CaseLine } from '../api/types.ts'
import { caseKinds, states } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Bars } from '../parts/bars.tsx'
import { useCaseColumns } from '../parts/case-columns.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { QueryTable } from '../parts/query-table.tsx'
import { words } from './words.ts'
import '../desk/desk.css'

type Board = z.output<typeof board>

/** The board: how much stands where, how much is late, and the late ones to act on. */
export function SupervisionBoard() {
  const t = useWords(words)
  const question = useAsk<Board>(['board'], '/api/board')
  const columns = useCaseColumns()
  const navigate = useNavigate()
  const holds = useHolds()
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <Asked question={question} rows={4}>
        {(board) => <Overview board={board} />}
      </Asked>
      {/* Whoever counts need not read: an analyst sees figures, never cases. */}
      {holds('casework.read') && (
        <>
          <h2>{t('lateList')}</h2>
          <QueryTable<CaseLine>
            id="late"
            kind="cases"
            path="/api/cases"
            query={{ late: '1', limit: 50 }}
            columns={columns}
            rowKey={(row) => row.number}
            label={t('lateList')}
            empty={{ title: t('empty'), hint: t('emptyHint') }}
            onOpen={(row) => void navigate(`/cases/${row.number}`)}
          />
        </>
      )}
    </>
  )
}

function Overview({ board }: { board: Board }) {
  const t = useWords(words)
  const counts = [
    { key: 'open', value: board.open, to: '/search?stage=open' },
    { key: 'late', value: board.late, to: '/search?late=1' },
    { key: 'today', value: board.today, to: '/search?stage=open' },
    { key: 'warned', value: board.warned, to: '/search?stage=open' },
  ] as const
  return (
    <>
      <ul className="counts">
        {counts.map((one) => (
          <li key={one.key} className={one.key}>
            <Way to={one.to}>
              <strong>{one.value}</strong>
              {t(one.key)}
            </Way>
          </li>
        ))}
      </ul>
      <div className="board">
        <Units board={board} />
        <Stages board={board} />
      </div>
    </>
  )
}

/** The way down to the cases, for those who may read them. */
function Way({ to, children }: { to: string; children: ReactNode }) {
  const holds = useHolds()
  return holds('casework.read') ? <Link to={to}>{children}</Link> : <div>{children}</div>
}

function Units({ board: { units } }: { board: Board }) {
  const t = useWords(words)
  const rows = [...units].sort((a, b) => b.late - a.late || b.open - a.open)
  const bars = rows
    .slice(0, 6)
    .map((row) => ({ key: row.org, name: row.name, value: row.late, of: row.open, note: `${row.late} / ${row.open}` }))
  const figure = (key: 'open' | 'late' | 'unsigned' | 'half' | 'threeQuarters' | 'ninety' | 'yellow' | 'red') => ({
    title: t(key),
    dataIndex: key,
    align: 'right' as const,
  })
  if (rows.length === 0) return <EmptyState title={t('noUnits')} hint={t('noUnitsHint')} />
  return (
    <section className="sheet">
      <Bars title={t('units')} bars={bars} />
      <DataTable
        label={t('units')}
        size="small"
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        rowKey="org"
        dataSource={rows}
        columns={[
          { title: t('unit'), render: (_, row) => <Way to={`/search?stage=open&lead=${row.org}`}>{row.name}</Way> },
          figure('open'),
          figure('unsigned'),
          figure('half'),
          figure('threeQuarters'),
          figure('ninety'),
          figure('yellow'),
          figure('red'),
          figure('late'),
          {
            title: t('share'),
            align: 'right',
            render: (_, row) => `${row.open === 0 ? 0 : Math.round((row.late / row.open) * 100)}%`,
          },
        ]}
      />
    </section>
  )
}

function Stages({ board }: { board: Board }) {
  const t = useWords(words)
  const state = useCode(states)
  const kind = useCode(caseKinds)
  const stateName = (one: Board['states'][number]): string => `${kind(one.kind)} · ${state(one.state)}`
  return (
    <section className="sheet">
      <Bars
        title={t('stages')}
        bars={board.states.map((one) => ({
          key: `${one.kind} ${one.state}`,
          name: stateName(one),
          value: one.late,
          of: one.count,
          note: `${one.count}`,
        }))}
      />
      <DataTable
        label={t('stages')}
        size="small"
        pagination={false}
        rowKey={(row) => `${row.kind} ${row.state}`}
        dataSource={[...board.states]}
        columns={[
          {
            title: t('state'),
            render: (_, row) => <Way to={`/search?kind=${row.kind}&state=${row.state}`}>{stateName(row)}</Way>,
          },
          { title: t('count'), dataIndex: 'count', align: 'right' },
          { title: t('late'), dataIndex: 'late', align: 'right' },
        ]}
      />
    </section>
  )
}
