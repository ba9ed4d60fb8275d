import { Button, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { send, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayDay } from '../time.ts'
import { words as common } from '../words.ts'
import { type ModelLine, type ModelList, percent } from './figures.ts'
import { LiveDialog } from './live.tsx'
import { ModelReport } from './model-report.tsx'
import { useModels } from './use-models.ts'
import type { Asking, Kind } from './use-view.ts'
import { words } from './words.ts'

type Open = { act: 'report' | 'live'; model: ModelLine } | null

/** The versions of a model: trained, measured, in force, and every earlier one to go back to. */
export function ModelsView({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const [open, setOpen] = useState<Open>(null)
  const question = useModels(asking.kind)
  const close = () => setOpen(null)
  return (
    <Asked question={question}>
      {(list) => (
        <section className="sheet">
          <h2>
            {t('models.title')}
            <Train kind={asking.kind} list={list} />
          </h2>
          <p className="quiet">{t('models.overrulings', { count: list.overrulings, at: list.retrainAt })}</p>
          {list.models.length === 0 ? (
            <EmptyState title={t('emptyModels', { kind: t(`kind.${asking.kind}`) })} hint={t('noneHint')} />
          ) : (
            <Versions models={list.models} onOpen={setOpen} />
          )}
          {open?.act === 'report' && <ModelReport id={open.model.id} onClose={close} />}
          {open?.act === 'live' && <LiveDialog model={open.model} onClose={close} />}
        </section>
      )}
    </Asked>
  )
}

function Train({ kind, list }: { kind: Kind; list: ModelList }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  if (!holds('insight.train')) return null
  const training = list.models.some(({ state }) => state === 'training')
  if (training)
    return (
      <Tag variant="outlined" className="tag-door">
        {t('trainWait')}
      </Tag>
    )
  const act = () => send<{ no: number }>('POST', '/api/insight/models', { kind })
  const done = ({ no }: { no: number }) => t('trainStarted', { no })
  return (
    <Button type="primary" onClick={() => void perform({ act, done, touches: ['insight'] })}>
      {t('train', { kind: t(`kind.${kind}`) })}
    </Button>
  )
}

const tones = {
  training: 'tag-door',
  trained: 'tag-amber',
  live: 'tag-green',
  retired: 'tag-plain',
  failed: 'tag-seal',
} as const

function Versions(props: { models: readonly ModelLine[]; onOpen: (open: Open) => void }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  return (
    <DataTable<ModelLine>
      label={t('models.title')}
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...props.models]}
      columns={[
        { title: t('version'), render: (_, { no }) => t('no', { no }) },
        {
          title: t('state'),
          render: (_, { state }) => (
            <Tag variant="outlined" className={tones[state]}>
              {t(`state.${state}`)}
            </Tag>
          ),
        },
        {
          title: t('trainedAt'),
          render: (_, { trainedAt, cause }) => `${sayDay(trainedAt, locale)} · ${t(`cause.${cause}`)}`,
        },
        { title: t('learnt'), render: (_, model) => <Learnt model={model} /> },
        { title: t('measured'), align: 'right', render: (_, { figures }) => percent(figures?.accuracy ?? null) },
        { title: t('liveAt'), render: (_, { liveAt }) => (liveAt === null ? '–' : sayDay(liveAt, locale)) },
        { title: c('acts'), align: 'right', render: (_, model) => <Acts model={model} onOpen={props.onOpen} /> },
      ]}
    />
  )
}

function Learnt({ model }: { model: ModelLine }) {
  const t = useWords(words)
  if (model.failure !== null) {
    const known = `failure.${model.failure}`
    return (
      <span className="cell-subject">{known in words ? t(known as 'failure.insight.cut-short') : model.failure}</span>
    )
  }
  return (
    <>
      {model.learnt === 0
        ? '–'
        : t('learntOf', { count: model.learnt, labels: model.labels, kind: t(`kind.${model.kind}`) })}
    </>
  )
}

function Acts(props: { model: ModelLine; onOpen: (open: Open) => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const { model, onOpen } = props
  const retire = () => send('POST', `/api/insight/models/${model.id}/retire`)
  return (
    <span className="insight-acts">
      {model.figures !== null && (
        <Button size="small" onClick={() => onOpen({ act: 'report', model })}>
          {t('report')}
        </Button>
      )}
      {holds('insight.rule') && (model.state === 'trained' || model.state === 'retired') && (
        <Button size="small" type="primary" onClick={() => onOpen({ act: 'live', model })}>
          {t(model.state === 'trained' ? 'goLive' : 'goBack')}
        </Button>
      )}
      {holds('insight.rule') && model.state === 'live' && (
        <Popconfirm
          title={t('retireSure')}
          onConfirm={() => void perform({ act: retire, done: t('retireDone'), touches: ['insight'] })}
        >
          <Button size="small">{t('retire')}</Button>
        </Popconfirm>
      )}
    </span>
  )
}
