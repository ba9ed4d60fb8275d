import type { z } from 'zod'
import type { loads } from '#schemas/casework'
import { useAsk, useSession } from '../api/queries.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Bars } from '../parts/bars.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useNow } from '../time.ts'
import { words } from './words.ts'

type Loads = z.output<typeof loads>
/** So many bars are read at a glance; the table has all. */
const SHOWN = 8

type Person = { id: string; name: string; open?: number | null; late?: number | null }

/** Who has how much: counted from what the queue knows, so that work goes where there is room. */
export function Load(props: { lines: readonly InboxLine[] }) {
  return (
    <>
      <Officers lines={props.lines} />
      <Units />
    </>
  )
}

function Officers(props: { lines: readonly InboxLine[] }) {
  const t = useWords(words)
  const now = useNow()
  const session = useSession()
  const path = session.data ? '/api/directory/staff' : null
  const staff = useAsk<Page<Person>>(['staff'], path, { org: session.data?.org, limit: 100 })
  const rows = (staff.data?.rows ?? []).map((person) => {
    const mine = props.lines.filter((line) => line.assignee === person.id)
    return {
      id: person.id,
      name: person.name,
      open: person.open ?? mine.length,
      late: person.late ?? mine.filter((line) => line.dueAt !== null && new Date(line.dueAt) < now).length,
    }
  })
  return (
    <section className="sheet">
      <p className="quiet">{t('loadHint')}</p>
      <DataTable
        label={t('officer')}
        size="middle"
        pagination={false}
        rowKey="id"
        dataSource={rows.sort((a, b) => b.open - a.open)}
        columns={[
          { title: t('officer'), dataIndex: 'name' },
          { title: t('open'), dataIndex: 'open', align: 'right' },
          { title: t('late'), dataIndex: 'late', align: 'right' },
        ]}
      />
    </section>
  )
}

/** My unit and those below it: what each leads now, what is near its end and what is late. */
function Units() {
  const question = useAsk<Loads>(['board', 'load'], '/api/load')
  return <Asked question={question}>{({ rows }) => <UnitTable rows={rows} />}</Asked>
}

function UnitTable({ rows }: { rows: Loads['rows'] }) {
  const t = useWords(words)
  const bars = rows.slice(0, SHOWN).map((row) => ({
    key: row.org,
    name: row.name,
    value: row.late,
    of: row.open,
    note: `${row.late} / ${row.open}`,
  }))
  const figure = (key: 'open' | 'unsigned' | 'soon' | 'half' | 'ninety' | 'yellow' | 'red' | 'late') => ({
    title: t(key),
    dataIndex: key,
    align: 'right' as const,
  })
  if (rows.length === 0) return <EmptyState title={t('noLoad')} hint={t('noLoadHint')} />
  return (
    <section className="sheet gap-above">
      <Bars title={t('units')} bars={bars} />
      <DataTable
        label={t('units')}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        rowKey="org"
        dataSource={[...rows]}
        columns={[
          { title: t('unit'), dataIndex: 'name' },
          figure('open'),
          figure('unsigned'),
          figure('soon'),
          figure('half'),
          figure('ninety'),
          figure('yellow'),
          figure('red'),
          figure('late'),
        ]}
      />
    </section>
  )
}
