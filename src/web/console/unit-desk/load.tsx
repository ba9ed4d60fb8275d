import { useAsk, useSession } from '../api/queries.ts'
import type { InboxLine, Page } from '../api/types.ts'
import { useWords } from '../language.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { useNow } from '../time.ts'
import { words } from './words.ts'

type Person = { id: string; name: string; open?: number | null; late?: number | null }

/** Who has how much: counted from what the queue knows, so that work goes where there is room. */
export function Load(props: { lines: readonly InboxLine[] }) {
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
