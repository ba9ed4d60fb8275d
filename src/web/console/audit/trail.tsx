import { Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { trail } from '#schemas/parties'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { sayMoment } from '../time.ts'
import { words } from './words.ts'

/** Who has seen the identity behind one case, for what, and with which reason. */
export function Trail() {
  const t = useWords(words)
  const [number, setNumber] = useState('')
  const path = number ? `/api/cases/${encodeURIComponent(number)}/read-trail` : null
  const question = useAsk<z.output<typeof trail>>(['trail', number], path)
  return (
    <>
      <search className="filters">
        <Input.Search
          aria-label={t('trailNumber')}
          placeholder={t('trailNumber')}
          allowClear
          onSearch={(text) => setNumber(text.trim())}
        />
      </search>
      {number !== '' && (
        <Asked question={question} rows={3}>
          {({ readings }) =>
            readings.length === 0 ? (
              <EmptyState title={t('trailEmpty')} />
            ) : (
              <DataTable
                label={t('trail')}
                size="middle"
                className="query-table"
                pagination={false}
                rowKey={(row) => `${row.at}${row.userName}`}
                dataSource={[...readings]}
                columns={[
                  { title: t('at'), render: (_, row) => sayMoment(row.at) },
                  { title: t('who'), render: (_, row) => `${row.orgName} · ${row.userName}` },
                  { title: t('purpose'), dataIndex: 'purpose' },
                  { title: t('facts'), render: (_, row) => row.fields.join('、') },
                  { title: t('reason'), dataIndex: 'reason' },
                ]}
              />
            )
          }
        </Asked>
      )}
    </>
  )
}
