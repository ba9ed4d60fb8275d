import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useAsk, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { Chart } from '../parts/chart.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { sayDay } from '../time.ts'
import { words as common } from '../words.ts'
import { AtTraining } from './at-training.tsx'
import { type Confused, type Confusion, percent, useName } from './figures.ts'
import type { Asking } from './use-view.ts'
import { words } from './words.ts'

type Cell = Confusion['cells'][number]

/** Who is taken for whom: drawn, counted, and down to the cases that the reader may see. */
export function UnitsView({ asking }: { asking: Asking }) {
  const t = useWords(words)
  const holds = useHolds()
  const [open, setOpen] = useState<Cell | null>(null)
  const question = useAsk<Confusion>(['insight', 'confusion'], '/api/insight/confusion', asking.query)
  const title = t(asking.kind === 'unit' ? 'units.title' : 'units.titleClass')
  return (
    <Asked question={question}>
      {({ cells, atTraining }) =>
        cells.length === 0 ? (
          <EmptyState title={t('units.none')} hint={t('units.noneHint')} />
        ) : (
          <>
            <section className="sheet">
              <h2>{title}</h2>
              <p className="quiet">{t('units.hint')}</p>
              <AtTraining no={atTraining} />
              <Chart title={title} path="/api/insight/charts/confusion" query={asking.query} />
            </section>
            <Cells cells={cells} onOpen={atTraining === null && holds('casework.read') ? setOpen : null} />
            {open && <CasesOf cell={open} asking={asking} onClose={() => setOpen(null)} />}
          </>
        )
      }
    </Asked>
  )
}

const SHOWN = 50

/** From the traffic whoever reads cases goes down to them; what a training measured has none that could be opened. */
function Cells({ cells, onOpen }: { cells: readonly Cell[]; onOpen: ((cell: Cell) => void) | null }) {
  const t = useWords(words)
  const c = useWords(common)
  const name = useName()
  return (
    <section className="sheet">
      <h2>{t('units.table')}</h2>
      <DataTable<Cell>
        label={t('units.table')}
        size="small"
        pagination={false}
        rowKey={({ truth, said }) => `${truth.label} ${said.label}`}
        dataSource={cells.slice(0, SHOWN)}
        columns={[
          { title: t('truth'), render: (_, { truth }) => name(truth) },
          { title: t('said'), render: (_, { said }) => name(said) },
          { title: t('count'), dataIndex: 'count', align: 'right' },
          ...(onOpen === null
            ? []
            : [
                {
                  title: c('acts'),
                  align: 'right' as const,
                  render: (_: unknown, cell: Cell) => (
                    <Button size="small" onClick={() => onOpen(cell)}>
                      {t('look')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </section>
  )
}

function CasesOf(props: { cell: Cell; asking: Asking; onClose: () => void }) {
  const t = useWords(words)
  const name = useName()
  const { locale } = useLanguage()
  const { truth, said } = props.cell
  const question = useAsk<Confused>(['insight', 'confused'], '/api/insight/confusion/cases', {
    ...props.asking.query,
    truth: truth.label,
    said: said.label,
  })
  return (
    <Modal
      open
      width={720}
      footer={null}
      onCancel={props.onClose}
      title={t('units.cases', { truth: name(truth), said: name(said) })}
    >
      <Asked question={question}>
        {({ cases, count }) => (
          <>
            <p className="quiet">{t('units.seen', { count, seen: cases.length })}</p>
            <ul className="similar">
              {cases.map((one) => (
                <li key={one.number}>
                  <CaseNumber number={one.number} />
                  <p>{one.subject || t('secret')}</p>
                  <p className="quiet small">
                    {sayDay(one.at, locale)} · {t('confidence', { value: percent(one.confidence) })}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
    </Modal>
  )
}
