import { Button, Form, Input, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { send, useAsk, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import { ContentFields, contentOf, type TypedContent, typedOf } from './content-fields.tsx'
import type { Plan } from './use-surge.ts'
import { words } from './words.ts'

type Dialog = 'change' | 'drop' | 'end' | 'hand-over' | null

/** What can be done to a plan now, by whoever may. */
export function PlanActs({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const holds = useHolds()
  const perform = useDo()
  const [dialog, setDialog] = useState<Dialog>(null)
  const may = (act: Plan['possible'][number]) => holds('surge.run') && plan.possible.includes(act)
  const path = `/api/surge/plans/${plan.id}`
  const start = () => void perform({ act: () => send('POST', `${path}/start`), done: t('started'), touches: ['surge'] })
  return (
    <>
      <Link to="/surge">{t('back')}</Link>
      {may('change') && <Button onClick={() => setDialog('change')}>{t('change')}</Button>}
      {may('hand-over') && <Button onClick={() => setDialog('hand-over')}>{t('handOver')}</Button>}
      {may('drop') && <Button onClick={() => setDialog('drop')}>{t('drop')}</Button>}
      {may('start') && (
        <Popconfirm title={t('startSure')} onConfirm={start} placement="bottomRight">
          <Button type="primary">{t('start')}</Button>
        </Popconfirm>
      )}
      {may('end') && (
        <Button danger onClick={() => setDialog('end')}>
          {t('end')}
        </Button>
      )}
      {dialog === 'change' && <Change plan={plan} onClose={() => setDialog(null)} />}
      {dialog === 'hand-over' && <HandOver plan={plan} onClose={() => setDialog(null)} />}
      {dialog === 'drop' && <Drop plan={plan} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <End plan={plan} onClose={() => setDialog(null)} />}
    </>
  )
}

type DialogProps = { plan: Plan; onClose: () => void }

function Change({ plan, onClose }: DialogProps) {
  const t = useWords(words)
  return (
    <EditDialog<TypedContent>
      title={t('change')}
      width={760}
      open
      first={typedOf(plan)}
      touches={['surge']}
      save={(typed) => send('PUT', `/api/surge/plans/${plan.id}`, { name: typed.name, content: contentOf(typed) })}
      onClose={onClose}
    >
      <ContentFields />
    </EditDialog>
  )
}

function Drop({ plan, onClose }: DialogProps) {
  const t = useWords(words)
  return (
    <EditDialog<{ reason: string }>
      title={t('drop')}
      open
      touches={['surge']}
      save={(typed) => send('POST', `/api/surge/plans/${plan.id}/drop`, typed)}
      onClose={onClose}
    >
      <EditField name="reason" label={t('reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </EditField>
    </EditDialog>
  )
}

type Ending = { note: string; zh: string; en?: string; shownHours: number }

const DAYS = [1, 2, 3, 7] as const

/** What residents are told stands beside what the journal keeps: two texts for two readers. */
function End({ plan, onClose }: DialogProps) {
  const t = useWords(words)
  return (
    <EditDialog<Ending>
      title={t('end')}
      open
      first={{ shownHours: 72 }}
      touches={['surge']}
      save={({ note, zh, en, shownHours }) =>
        send('POST', `/api/surge/plans/${plan.id}/end`, { note, result: { zh, en: en ?? '' }, shownHours })
      }
      onClose={onClose}
    >
      <p>{t('endHint')}</p>
      <EditField name="zh" label={t('resultZh')} hint={t('resultHint')}>
        <Input.TextArea rows={3} maxLength={500} />
      </EditField>
      <EditField name="en" label={t('resultEn')} optional>
        <Input.TextArea rows={2} maxLength={1000} />
      </EditField>
      <EditField name="shownHours" label={t('shownFor')}>
        <Select options={DAYS.map((days) => ({ value: days * 24, label: t('days', { days }) }))} />
      </EditField>
      <EditField name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </EditField>
    </EditDialog>
  )
}

function HandOver({ plan, onClose }: DialogProps) {
  const t = useWords(words)
  const found = useAsk<{ rows: readonly { id: string; name: string }[] }>(['surge', 'runners'], '/api/surge/runners')
  const others = (found.data?.rows ?? []).filter(({ id }) => id !== plan.owner)
  return (
    <EditDialog<{ user: string; note?: string }>
      title={t('handOver')}
      open
      touches={['surge']}
      save={({ user, note }) => send('POST', `/api/surge/plans/${plan.id}/owner`, { user, note: note ?? '' })}
      onClose={onClose}
    >
      <EditField name="user" label={t('to')}>
        <Select options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      </EditField>
      <Form.Item name="note" label={t('handNote')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </EditDialog>
  )
}
