import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Chart } from '../parts/chart.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { type Drift, interval, percent, useName, type WrongDispatch } from './figures.ts'
import type { Asking } from './use-view.ts'
import { words } from './words.ts'

/** Over the weeks, and what a wrong dispatch costs. */
export function DriftView({ asking }: { asking: Asking }) {
  return (
    <>
      <Weeks asking={asking} />
      <Cost asking={asking} />
    </>
  )
}

type Week = Drift['weeks'][number]

function Weeks({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const question = useAsk<Drift>(['insight', 'drift'], '/api/insight/drift', asking.query)
  const figure = (title: string, text: (week: Week) => string | number) => ({
    title,
    align: 'right' as const,
    render: (_: unknown, week: Week) => text(week),
  })
  return (
    <section className="sheet">
      <h2>{t('drift.title')}</h2>
      <p className="quiet">{t('drift.hint')}</p>
      <Chart title={t('drift.title')} path="/api/insight/charts/drift" query={asking.query} />
      <Asked question={question} rows={3}>
        {({ weeks }) =>
          weeks.length === 0 ? null : (
            <DataTable<Week>
              label={t('drift.title')}
              size="small"
              pagination={false}
              rowKey="week"
              dataSource={[...weeks].reverse()}
              columns={[
                { title: t('week'), dataIndex: 'week' },
                figure(t('count'), (week) => week.count),
                figure(t('right'), (week) => percent(week.right.value)),
                figure(t('interval'), (week) => interval(week.right)),
                figure(t('meanConfidence'), (week) => percent(week.confidence)),
                figure(t('known'), (week) => percent(week.known)),
                figure(t('overruled'), (week) => week.overruled),
                figure(t('automatic'), (week) => week.automatic),
              ]}
            />
          )
        }
      </Asked>
    </section>
  )
}

type CostRow = WrongDispatch['classes'][number]

function Cost({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const question = useAsk<WrongDispatch>(['insight', 'cost'], '/api/insight/wrong-dispatch')
  return (
    <section className="sheet">
      <h2>{t('cost.title')}</h2>
      <Asked question={question} rows={2}>
        {({ all, classes, enough }) =>
          !enough || all.days === null ? (
            <p>{t('cost.few', { n: all.n })}</p>
          ) : (
            <>
              <p>
                <strong>{t('cost.days', { days: days(all.days) })}</strong>{' '}
                {t('cost.said', { ...all, low: days(all.low), high: days(all.high) })}
              </p>
              {classes.length > 0 && <CostByClass classes={classes} asking={asking} />}
            </>
          )
        }
      </Asked>
    </section>
  )
}

function CostByClass({ classes, asking }: { classes: CostRow[]; asking: Asking }) {
  const t = useWords(words)
  const name = useName()
  return (
    <>
      <Chart title={t('cost.title')} path="/api/insight/charts/cost" query={asking.query} />
      <DataTable<CostRow>
        label={t('cost.title')}
        size="small"
        pagination={false}
        rowKey="label"
        dataSource={classes}
        columns={[
          { title: t('name'), render: (_, row) => name(row) },
          { title: t('count'), dataIndex: 'n', align: 'right' },
          { title: t('comparable'), dataIndex: 'comparable', align: 'right' },
          { title: t('days'), align: 'right', render: (_, row) => days(row.days) },
        ]}
      />
    </>
  )
}

function days(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}
