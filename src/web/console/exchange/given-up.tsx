import { Button } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { delivery, deliveryList } from '#schemas/exchange'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { words } from './words.ts'

type Delivery = z.output<typeof delivery>

/** What a system has not taken in two days of trying, with the reason and a way to try again. */
export function GivenUp() {
  const t = useWords(words)
  const perform = useDo()
  const question = useAsk<z.output<typeof deliveryList>>(['exchange', 'dead'], '/api/exchange/deliveries', {
    state: 'dead',
  })
  const again = (id: string) =>
    void perform({
      act: () => send('POST', `/api/exchange/deliveries/${id}/retry`),
      done: t('retried'),
      touches: ['exchange'],
    })
  return (
    <Asked question={question}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={t('emptyDead')} />
        ) : (
          <DataTable<Delivery>
            label={t('tab.dead')}
            dataSource={rows}
            rowKey="id"
            pagination={false}
            columns={[
              { title: t('system'), dataIndex: 'system' },
              { title: t('matter'), dataIndex: 'matterName' },
              {
                title: t('number'),
                render: (_, row) => <Link to={`/cases/${row.caseNumber}`}>{row.caseNumber}</Link>,
              },
              { title: t('error'), dataIndex: 'lastError' },
              { title: '', render: (_, row) => <Button onClick={() => again(row.id)}>{t('retry')}</Button> },
            ]}
          />
        )
      }
    </Asked>
  )
}
