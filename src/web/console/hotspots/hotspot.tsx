import { Button, Modal, Select } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { hotspotDetail } from '#schemas/insight'
import { usePlaceName } from '../api/names.ts'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Chart } from '../parts/chart.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayDate } from '../time.ts'
import { useTitle } from './page.tsx'
import { words } from './words.ts'

type Detail = z.output<typeof hotspotDetail>
type State = Detail['state']

/** One hot spot: why it is hot, how it went on week by week, and the requests that the reader may open. */
export function HotspotDialog(props: { id: string; onClose: () => void }) {
  const question = useAsk<Detail>(['hotspots', props.id], `/api/insight/hotspots/${props.id}`)
  const title = useTitle()
  return (
    <Modal open width={820} title={question.data ? title(question.data) : ''} footer={null} onCancel={props.onClose}>
      <Asked question={question}>{(found) => <Whole found={found} onDone={props.onClose} />}</Asked>
    </Modal>
  )
}

function Whole({ found, onDone }: { found: Detail; onDone: () => void }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const place = usePlaceName()
  return (
    <>
      <p className="quiet">
        {[place(found.place), `${sayDate(found.firstAt, locale)} – ${sayDate(found.lastAt, locale)}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {found.words.length > 0 && (
        <p>
          {t('keywords')}: {found.words.join(' · ')}
        </p>
      )}
      <Why parts={found.parts} />
      <Chart title={t('trend')} path={`/api/insight/hotspots/${found.id}/trend`} version={found.members} />
      <Cases found={found} />
      {found.note !== null && (
        <p>
          {t('note')}: {found.note}
        </p>
      )}
      <Marking found={found} onDone={onDone} />
    </>
  )
}

/** The requests that the reader may open; whoever may open none is told their number only. */
function Cases({ found: { cases, outOfReach } }: { found: Detail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  if (cases.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <>
      <h3>{t('cases')}</h3>
      <DataTable<Detail['cases'][number]>
        label={t('cases')}
        size="small"
        pagination={false}
        dataSource={cases}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'number',
            title: t('number'),
            render: (_, row) => <Link to={`/cases/${row.number}`}>{row.number}</Link>,
          },
          { key: 'subject', title: t('subject'), render: (_, row) => row.subject ?? t('hidden') },
          { key: 'day', title: t('day'), render: (_, row) => sayDate(row.openedAt, locale) },
        ]}
      />
      {outOfReach > 0 && <p className="quiet">{t('beyond', { count: outOfReach })}</p>}
    </>
  )
}

const factors = ['people', 'votes', 'recency', 'growth', 'severity', 'focus', 'total'] as const

function Why({ parts }: Pick<Detail, 'parts'>) {
  const t = useWords(words)
  return (
    <section aria-label={t('why')}>
      <h3>{t('why')}</h3>
      <dl className="facts">
        {factors.map((factor) => (
          <div key={factor}>
            <dt>{t(`why.${factor}`)}</dt>
            <dd>{t(`how.${factor}`, { value: parts[factor], last: parts.last, before: parts.before })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Marking({ found, onDone }: { found: Detail; onDone: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  if (!holds('insight.edit-topics')) return null
  const mark = (state: State) =>
    void perform({
      act: () => send('POST', `/api/insight/hotspots/${found.id}/mark`, { state, note: found.note }),
      done: t('marked'),
      touches: ['hotspots'],
    })
  return (
    <div className="page-acts">
      <Select<State>
        aria-label={t('mark')}
        value={found.state}
        onChange={mark}
        options={(['open', 'watched', 'closed'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Button onClick={onDone}>{t('list')}</Button>
    </div>
  )
}
