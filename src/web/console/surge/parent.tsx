import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { send, useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { CaseNumber } from '../parts/case-number.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import type { Plan } from './use-surge.ts'
import { words } from './words.ts'

/** The parent case, and the joint group that gets it. */
export function Parent({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const holds = useHolds()
  const may = (act: Plan['possible'][number]) => holds('surge.run') && plan.possible.includes(act)
  const isSent = plan.steps.some(({ what }) => what === 'dispatch')
  return (
    <section className="sheet" aria-label={t('parent')}>
      <h2>{t('parent')}</h2>
      {plan.parentNumber === null ? (
        <>
          <p className="quiet">{t('noParent')}</p>
          {may('name-parent') && <Naming plan={plan} />}
        </>
      ) : (
        <>
          <p>
            <CaseNumber number={plan.parentNumber} />
          </p>
          {isSent && <p className="quiet">{t('sent')}</p>}
          {may('dispatch') && !isSent && <Dispatching plan={plan} />}
        </>
      )}
    </section>
  )
}

function Naming({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const perform = useDo()
  const [choosing, setChoosing] = useState(false)
  const path = `/api/surge/plans/${plan.id}/parent`
  const file = () =>
    void perform({ act: () => send('POST', path, { number: null }), done: t('named'), touches: ['surge'] })
  return (
    <div className="page-acts">
      <Button type="primary" onClick={file}>
        {t('newParent')}
      </Button>
      <Button onClick={() => setChoosing(true)}>{t('oldParent')}</Button>
      <EditDialog<{ number: string }>
        title={t('oldParent')}
        open={choosing}
        touches={['surge']}
        save={(typed) => send('POST', path, typed)}
        onClose={() => setChoosing(false)}
      >
        <EditField name="number" label={t('number')}>
          <Input maxLength={40} />
        </EditField>
      </EditDialog>
    </div>
  )
}

function Dispatching({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const perform = useDo()
  const act = () =>
    void perform({
      act: () => send('POST', `/api/surge/plans/${plan.id}/dispatch`),
      done: t('dispatched'),
      touches: ['surge'],
    })
  if (plan.content.group.length === 0) return <p className="quiet">{t('noGroup')}</p>
  return (
    <Popconfirm title={t('dispatchSure')} onConfirm={act}>
      <Button>{t('dispatch')}</Button>
    </Popconfirm>
  )
}
