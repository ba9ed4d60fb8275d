import { Button, Select, Tag } from 'antd'
import { useState } from 'react'
import { useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Chart } from '../parts/chart.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { words as common } from '../words.ts'
import { atLeast, type Curve, percent, type Threshold, useName } from './figures.ts'
import { ThresholdDialog } from './threshold.tsx'
import type { Asking } from './use-view.ts'
import { words } from './words.ts'

/** Accuracy against share, and from which confidence on each class goes out by itself. Nothing does until somebody says so. */
export function AutoView({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const [open, setOpen] = useState<Threshold | null>(null)
  const question = useAsk<Curve>(['insight', 'curve'], '/api/insight/curve')
  return (
    <Asked question={question}>
      {(curve) => (
        <>
          <section className="sheet">
            <h2>
              {t('auto.title')}
              <PickClass curve={curve} asking={asking} />
            </h2>
            <p className="quiet">{t(curve.no === null ? 'auto.noModel' : 'auto.hint')}</p>
            <Chart
              title={t('auto.title')}
              path="/api/insight/charts/curve"
              query={{ class: asking.class }}
              version={question.dataUpdatedAt}
            />
            <Points class={asking.class} />
          </section>
          {curve.thresholds.length > 0 && <Thresholds curve={curve} onOpen={setOpen} />}
          {open && <ThresholdDialog of={open} onClose={() => setOpen(null)} />}
        </>
      )}
    </Asked>
  )
}

function PickClass({ curve, asking }: { curve: Curve; asking: Asking }) {
  const t = useWords(words)
  const name = useName()
  return (
    <Select
      aria-label={t('pickClass')}
      className="insight-pick"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('allClasses')}
      value={asking.class}
      onChange={(label: string | undefined) => asking.set('class', label ?? null)}
      options={curve.thresholds.map((one) => ({ value: one.label, label: name(one) }))}
    />
  )
}

const MOST_POINTS = 12

/** The figures behind the curve, a dozen of them. */
function Points(props: { class: string | null }) {
  const t = useWords(words)
  const question = useAsk<Curve>(['insight', 'curve'], '/api/insight/curve', { class: props.class })
  const points = [...(question.data?.points ?? [])].sort((one, other) => one.threshold - other.threshold)
  const every = Math.max(1, Math.ceil(points.length / MOST_POINTS))
  const rows = points.filter((_, at) => at % every === 0)
  if (rows.length === 0) return null
  return (
    <DataTable
      label={t('auto.title')}
      size="small"
      pagination={false}
      rowKey="threshold"
      dataSource={rows}
      columns={[
        { title: t('threshold'), align: 'right', render: (_, row) => atLeast(row.threshold) },
        { title: t('share'), align: 'right', render: (_, row) => percent(row.share) },
        { title: t('accuracy'), align: 'right', render: (_, row) => percent(row.accuracy) },
        { title: t('count'), dataIndex: 'count', align: 'right' },
      ]}
    />
  )
}

function Thresholds(props: { curve: Curve; onOpen: (threshold: Threshold) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const holds = useHolds()
  const name = useName()
  const thresholds = [...props.curve.thresholds].sort(
    (one, other) => Number(other.auto) - Number(one.auto) || other.count - one.count,
  )
  return (
    <section className="sheet">
      <h2>{t('auto.table')}</h2>
      <DataTable<Threshold>
        label={t('auto.table')}
        size="small"
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        rowKey="label"
        dataSource={thresholds}
        columns={[
          { title: t('name'), render: (_, row) => name(row), sorter: (a, b) => name(a).localeCompare(name(b), 'zh') },
          { title: t('count'), dataIndex: 'count', align: 'right', sorter: (a, b) => a.count - b.count },
          { title: t('wanted'), align: 'right', render: (_, row) => percent(row.wanted) },
          {
            title: t('threshold'),
            align: 'right',
            render: (_, { threshold, wanted }) =>
              threshold === null ? (wanted === null ? '–' : t('unreachable')) : atLeast(threshold),
          },
          { title: t('share'), align: 'right', render: (_, row) => percent(row.share) },
          { title: t('accuracy'), align: 'right', render: (_, row) => percent(row.accuracy) },
          {
            title: t('auto'),
            render: (_, row) => (
              <Tag variant="outlined" className={row.auto ? 'tag-door' : 'tag-plain'}>
                {t(row.auto ? 'on' : 'off')}
              </Tag>
            ),
          },
          ...(holds('insight.rule')
            ? [
                {
                  title: c('acts'),
                  align: 'right' as const,
                  render: (_: unknown, row: Threshold) => (
                    <Button size="small" onClick={() => props.onOpen(row)}>
                      {t('set')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
