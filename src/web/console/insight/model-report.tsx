import { Modal } from 'antd'
import { useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { type ModelDetail, percent, useName } from './figures.ts'
import { words } from './words.ts'

type Comparison = NonNullable<ModelDetail['comparison']>

/** What a version learnt, what was measured, and what it changed against the one before. */
export function ModelReport(props: { id: string; onClose: () => void }) {
  const t = useWords(words)
  const question = useAsk<ModelDetail>(['insight', 'model'], `/api/insight/models/${props.id}`)
  return (
    <Modal
      open
      width={860}
      footer={null}
      onCancel={props.onClose}
      title={t('report.title', { no: question.data?.no ?? '' })}
    >
      <Asked question={question}>{(detail) => <Whole detail={detail} />}</Asked>
    </Modal>
  )
}

function Whole({ detail }: { detail: ModelDetail }) {
  const t = useWords(words)
  const { figures, comparison } = detail
  const seconds = detail.seconds.toFixed(1)
  return (
    <>
      <p>{t('report.learnt', { ...detail, kind: t(`kind.${detail.kind}`), seconds, count: figures?.count ?? 0 })}</p>
      {figures !== null && <Measured figures={figures} />}
      {comparison !== null && (
        <>
          <h3>{t('report.changed', { no: comparison.no })}</h3>
          <Changes comparison={comparison} />
          <WordsChanged comparison={comparison} />
        </>
      )}
      <ScoreByLabel detail={detail} />
    </>
  )
}

/** The figures of a training. */
export function Measured({ figures }: { figures: NonNullable<ModelDetail['figures']> }) {
  const t = useWords(words)
  const rows = [
    { name: t('right'), value: percent(figures.accuracy) },
    { name: t('top3'), value: percent(figures.top3) },
    { name: t('macroF1'), value: figures.macroF1.toFixed(3) },
    { name: t('at80'), value: percent(figures.accuracyAt80) },
    { name: t('ece'), value: figures.ece.toFixed(3) },
  ]
  return (
    <>
      <h3>{t('report.figures')}</h3>
      <DataTable
        label={t('report.figures')}
        size="small"
        pagination={false}
        rowKey="name"
        dataSource={rows}
        columns={[
          { title: t('figure'), dataIndex: 'name' },
          { title: t('value'), dataIndex: 'value', align: 'right' },
        ]}
      />
    </>
  )
}

const SHOWN = 30

/** Better and worse by class or unit, the greatest change first; told in a word as well as in figures. */
export function Changes({ comparison }: { comparison: Comparison }) {
  const t = useWords(words)
  const name = useName()
  const told = (change: number) => t(change > 0 ? 'better' : change < 0 ? 'worse' : 'same')
  return (
    <DataTable
      label={t('report.changed', { no: comparison.no })}
      size="small"
      pagination={false}
      rowKey="label"
      dataSource={comparison.labels.slice(0, SHOWN)}
      columns={[
        { title: t('name'), render: (_, row) => name(row) },
        { title: t('count'), dataIndex: 'count', align: 'right' },
        { title: `${t('before')} F1`, align: 'right', render: (_, row) => percent(row.before) },
        { title: `${t('after')} F1`, align: 'right', render: (_, row) => percent(row.after) },
        { title: t('change'), render: (_, row) => told(row.after - row.before) },
      ]}
    />
  )
}

function WordsChanged({ comparison }: { comparison: Comparison }) {
  const t = useWords(words)
  const name = useName()
  if (comparison.words.length === 0) return null
  return (
    <>
      <h3>{t('report.words')}</h3>
      <DataTable
        label={t('report.words')}
        size="small"
        pagination={false}
        rowKey="label"
        dataSource={comparison.words.slice(0, SHOWN)}
        columns={[
          { title: t('name'), render: (_, row) => name(row) },
          { title: t('gained'), render: (_, row) => row.gained.join(' ') },
          { title: t('lost'), render: (_, row) => row.lost.join(' ') },
        ]}
      />
    </>
  )
}

/** Precision, recall and F1 of each class or unit, the worst first. */
export function ScoreByLabel({ detail }: { detail: ModelDetail }) {
  const t = useWords(words)
  const name = useName()
  return (
    <>
      <h3>{t('report.byLabel')}</h3>
      <DataTable
        label={t('report.byLabel')}
        size="small"
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        rowKey="label"
        dataSource={[...detail.byLabel].sort((one, other) => one.f1 - other.f1)}
        columns={[
          { title: t('name'), render: (_, row) => name(row) },
          { title: t('count'), dataIndex: 'count', align: 'right' },
          { title: t('precision'), align: 'right', render: (_, row) => percent(row.precision) },
          { title: t('recall'), align: 'right', render: (_, row) => percent(row.recall) },
          { title: t('f1'), align: 'right', render: (_, row) => percent(row.f1) },
        ]}
      />
    </>
  )
}
