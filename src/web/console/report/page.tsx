import { DownloadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'
import { address } from '../api/client.ts'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { dayOf, useNow } from '../time.ts'
import { words as common } from '../words.ts'
import { Figures } from './figures.tsx'
import type { ReportAnswer } from './report.ts'
import { words } from './words.ts'

/** The daily report by unit and by class: on screen, printed, or as a table file. */
export function Report() {
  const t = useWords(words)
  const period = usePeriod()
  const question = useAsk<ReportAnswer>(['report'], '/api/hotline/report', { from: period.from, to: period.to })
  return (
    <>
      <PageHead title={t('title')} hint={t('hint', { from: period.from, to: period.to })}>
        <Tools period={period} />
      </PageHead>
      <Asked question={question}>
        {(report) => {
          const rows = (period.by === 'unit' ? report.units : report.classes).map((row) => ({
            ...row,
            name: row.name || t('unnamed'),
          }))
          if (rows.length === 0) return <EmptyState title={t('empty')} hint={t('emptyHint')} />
          return <Figures rows={rows} total={report.total} by={period.by} />
        }}
      </Asked>
    </>
  )
}

type Period = { from: string; to: string; by: 'unit' | 'class'; set: (name: string, value: string) => void }

function usePeriod(): Period {
  const [asked, setAsked] = useSearchParams()
  const today = dayOf(useNow())
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(asked)
    next.set(name, value)
    setAsked(next, { replace: true })
  }
  return {
    from: asked.get('from') ?? today,
    to: asked.get('to') ?? today,
    by: asked.get('by') === 'class' ? 'class' : 'unit',
    set,
  }
}

function Tools({ period }: { period: Period }) {
  const t = useWords(words)
  const c = useWords(common)
  const file = address('/api/hotline/report.xlsx', { from: period.from, to: period.to })
  return (
    <>
      <Segmented
        value={period.by}
        onChange={(by) => period.set('by', by)}
        options={[
          { value: 'unit', label: t('by.unit') },
          { value: 'class', label: t('by.class') },
        ]}
      />
      <DatePicker
        aria-label={t('from')}
        value={dayjs(period.from)}
        allowClear={false}
        onChange={(day) => day && period.set('from', day.format('YYYY-MM-DD'))}
      />
      <DatePicker
        aria-label={t('to')}
        value={dayjs(period.to)}
        allowClear={false}
        onChange={(day) => day && period.set('to', day.format('YYYY-MM-DD'))}
      />
      <Button onClick={() => window.print()}>{c('print')}</Button>
      <Button icon={<DownloadOutlined />} href={file}>
        {t('download')}
      </Button>
    </>
  )
}
