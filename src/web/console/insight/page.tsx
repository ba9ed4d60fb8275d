import { DownloadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { address } from '../api/client.ts'
import { useAsk, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EmptyState, PageHead } from '../parts/page-head.tsx'
import { words as common } from '../words.ts'
import { AutoView } from './auto.tsx'
import { DriftView } from './drift.tsx'
import type { ModelList } from './figures.ts'
import { ModelsView } from './models.tsx'
import { RightView } from './right.tsx'
import { UnitsView } from './units.tsx'
import { type Asking, useView, views } from './use-view.ts'
import { words } from './words.ts'
import './insight.css'

const shown = { right: RightView, auto: AutoView, units: UnitsView, drift: DriftView, models: ModelsView } as const

/** How right the suggestions are, what may go out by itself, and which model is in force: five questions, five views. */
export function Insight() {
  const t = useWords(words)
  const asking = useView()
  const question = useAsk<ModelList>(['insight', 'models'], '/api/insight/models')
  const View = shown[asking.view]
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Tools asking={asking} />
      </PageHead>
      <nav aria-label={t('view')} className="insight-views no-print">
        <Segmented
          value={asking.view}
          onChange={(view) => asking.set('view', view)}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </nav>
      <Asked question={question}>
        {({ models }) =>
          models.length === 0 && asking.view !== 'models' ? <Begin asking={asking} /> : <View asking={asking} />
        }
      </Asked>
    </>
  )
}

function Begin({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const holds = useHolds()
  if (!holds('insight.train')) return <EmptyState title={t('none')} hint={`${t('noneHint')}${t('noneReader')}`} />
  return (
    <EmptyState title={t('none')} hint={t('noneHint')}>
      <Button type="primary" onClick={() => asking.set('view', 'models')}>
        {t('begin')}
      </Button>
    </EmptyState>
  )
}

function Tools({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const file = { from: asking.from, until: asking.until, lang: locale }
  const day = (name: 'from' | 'until') => (
    <DatePicker
      aria-label={t(name)}
      placeholder={t(name)}
      value={asking[name] === null ? null : dayjs(asking[name])}
      onChange={(picked) => asking.set(name, picked?.format('YYYY-MM-DD') ?? null)}
    />
  )
  const hasPeriod = asking.view === 'right' || asking.view === 'units' || asking.view === 'drift'
  return (
    <>
      {asking.view !== 'auto' && (
        <Segmented
          aria-label={t('kind')}
          value={asking.kind}
          onChange={(kind) => asking.set('kind', kind)}
          options={(['class', 'unit'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      {hasPeriod && day('from')}
      {hasPeriod && day('until')}
      <Button onClick={() => window.print()}>{c('print')}</Button>
      <Button href={address('/api/insight/report', file)} target="_blank">
        {t('page')}
      </Button>
      <Button icon={<DownloadOutlined />} href={address('/api/insight/report.pdf', file)}>
        {t('pdf')}
      </Button>
    </>
  )
}
