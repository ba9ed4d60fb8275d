import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Chart } from '../parts/chart.tsx'
import { exportCsv } from '../parts/csv.ts'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { AtTraining } from './at-training.tsx'
import { type Accuracy, interval, percent, useName } from './figures.ts'
import type { Asking } from './use-view.ts'
import { words } from './words.ts'

/** What was suggested against what it became: the first, the first three, by class, and whether confidence is honest. */
export function RightView({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const question = useAsk<Accuracy>(['insight', 'accuracy'], '/api/insight/accuracy', asking.query)
  return (
    <Asked question={question}>
      {(accuracy) =>
        accuracy.count === 0 ? (
          <EmptyState title={t('right.none')} hint={t('right.noneHint')} />
        ) : (
          <>
            <section className="sheet">
              <h2>{t('right.title')}</h2>
              <AtTraining no={accuracy.atTraining} />
              <Rates accuracy={accuracy} />
            </section>
            <ByLabel accuracy={accuracy} />
            <section className="sheet">
              <h2>{t('calibration.title')}</h2>
              {accuracy.ece !== null && <p>{t('calibration.gap', { ece: percent(accuracy.ece) })}</p>}
              <Chart title={t('calibration.title')} path="/api/insight/charts/calibration" query={asking.query} />
            </section>
          </>
        )
      }
    </Asked>
  )
}

function Rates({ accuracy }: { accuracy: Accuracy }) {
  const t = useWords(words)
  return (
    <dl className="insight-rates">
      {(['top1', 'top3'] as const).map((key) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <strong>{percent(accuracy[key].value)}</strong>
            <span className="quiet small">{t('of', { interval: interval(accuracy[key]), n: accuracy[key].n })}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Row = Accuracy['classes'][number]

function ByLabel({ accuracy }: { accuracy: Accuracy }) {
  const t = useWords(words)
  const name = useName()
  const title = t(accuracy.kind === 'class' ? 'table.class' : 'table.unit')
  const columns = [
    { title: t('name'), text: name, by: (a: Row, b: Row) => name(a).localeCompare(name(b), 'zh') },
    { title: t('count'), text: (row: Row) => String(row.count), by: (a: Row, b: Row) => a.count - b.count },
    {
      title: t('right'),
      text: (row: Row) => percent(row.rate.value),
      by: (a: Row, b: Row) => (a.rate.value ?? 2) - (b.rate.value ?? 2),
    },
    { title: t('interval'), text: (row: Row) => interval(row.rate) },
    {
      title: t('precision'),
      text: (row: Row) => percent(row.precision),
      by: (a: Row, b: Row) => a.precision - b.precision,
    },
    { title: t('recall'), text: (row: Row) => percent(row.recall), by: (a: Row, b: Row) => a.recall - b.recall },
    { title: t('f1'), text: (row: Row) => percent(row.f1), by: (a: Row, b: Row) => a.f1 - b.f1 },
  ]
  return (
    <section className="sheet">
      <h2>
        {title}
        <Button
          icon={<DownloadOutlined />}
          onClick={() =>
            exportCsv(`insight-${accuracy.kind}-${accuracy.from}-${accuracy.until}`, columns, accuracy.classes)
          }
        >
          {t('export')}
        </Button>
      </h2>
      {accuracy.few.kinds > 0 && <p className="quiet">{t('table.few', accuracy.few)}</p>}
      <DataTable<Row>
        label={title}
        size="small"
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        rowKey="label"
        dataSource={accuracy.classes}
        columns={columns.map(({ title: head, text, by }, at) => ({
          key: head,
          title: head,
          render: (_: unknown, row: Row) => text(row),
          ...(at === 0 ? {} : { align: 'right' as const }),
          ...(by === undefined ? {} : { sorter: by }),
        }))}
      />
    </section>
  )
}
