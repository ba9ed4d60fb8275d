import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useWords } from '../language.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Bundles } from './bundles.tsx'
import { Lines } from './lines.tsx'
import { type Period, usePeriod, views } from './use-period.ts'
import { words } from './words.ts'
import './figures.css'

/** What applications cost and how well they went: by body, by matter, and bundles against what was before. */
export function PermitFigures() {
  const t = useWords(words)
  const period = usePeriod()
  return (
    <>
      <PageHead title={t('title')} hint={t('hint', { from: period.from, to: period.to })}>
        <Tools period={period} />
      </PageHead>
      {period.view === 'bundle' ? <Bundles period={period} /> : <Lines period={period} by={period.view} />}
    </>
  )
}

function Tools({ period }: { period: Period }) {
  const t = useWords(words)
  const day = (name: 'from' | 'to') => (
    <DatePicker
      aria-label={t(name)}
      value={dayjs(period[name])}
      allowClear={false}
      onChange={(picked) => picked && period.set(name, picked.format('YYYY-MM-DD'))}
    />
  )
  return (
    <>
      <Segmented
        aria-label={t('view')}
        value={period.view}
        onChange={(view) => period.set('by', view)}
        options={views.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      {day('from')}
      {day('to')}
    </>
  )
}
