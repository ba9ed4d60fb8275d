import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { address } from '../api/client.ts'
import { send, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { useDo } from '../parts/use-do.tsx'
import type { Plan } from './use-surge.ts'
import { words } from './words.ts'

type Typed = { text: string; measures: string; lessons: string }

/** The review after the end: written by one person, confirmed by another, printed with the journal. */
export function ReviewPanel({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const holds = useHolds()
  const [writing, setWriting] = useState(false)
  const may = (act: Plan['possible'][number]) => holds('surge.run') && plan.possible.includes(act)
  const { review } = plan
  if (plan.endedAt === null) return null
  return (
    <section className="sheet" aria-label={t('review')}>
      <h2>{t('review')}</h2>
      {review && (
        <>
          {(['text', 'measures', 'lessons'] as const).map((part) => (
            <div key={part}>
              <h3>{t(part === 'text' ? 'what' : part)}</h3>
              <p className="surge-text">{review[part]}</p>
            </div>
          ))}
          <p className="quiet">{t('reviewBy', { by: review.by, second: review.confirmedBy ?? t('notYet') })}</p>
        </>
      )}
      <div className="page-acts">
        {may('review') && (
          <Button type="primary" onClick={() => setWriting(true)}>
            {t('writeReview')}
          </Button>
        )}
        {may('confirm') && <Ruling plan={plan} />}
        <a href={address(`/api/surge/plans/${plan.id}/review.pdf`, { lang: locale })}>{t('pdf')}</a>
      </div>
      <EditDialog<Typed>
        title={t('writeReview')}
        width={720}
        open={writing}
        first={review ?? {}}
        touches={['surge']}
        save={({ text, measures, lessons }) =>
          send('POST', `/api/surge/plans/${plan.id}/review`, { text, measures, lessons })
        }
        onClose={() => setWriting(false)}
      >
        {(['text', 'measures', 'lessons'] as const).map((part) => (
          <EditField key={part} name={part} label={t(part === 'text' ? 'what' : part)}>
            <Input.TextArea rows={4} maxLength={5000} />
          </EditField>
        ))}
      </EditDialog>
    </section>
  )
}

/** The second person confirms, or sends back and says what is missing. */
function Ruling({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const perform = useDo()
  const [returning, setReturning] = useState(false)
  const rule = (confirm: boolean, note: string) =>
    send('POST', `/api/surge/plans/${plan.id}/review/ruling`, { confirm, note })
  const confirm = () => void perform({ act: () => rule(true, ''), done: t('reviewClosed'), touches: ['surge'] })
  return (
    <>
      <Popconfirm title={t('confirmSure')} onConfirm={confirm}>
        <Button type="primary">{t('confirmReview')}</Button>
      </Popconfirm>
      <Button onClick={() => setReturning(true)}>{t('sendBack')}</Button>
      <EditDialog<{ note: string }>
        title={t('sendBack')}
        open={returning}
        touches={['surge']}
        save={({ note }) => rule(false, note)}
        onClose={() => setReturning(false)}
      >
        <EditField name="note" label={t('whatMissing')}>
          <Input.TextArea rows={2} maxLength={500} />
        </EditField>
      </EditDialog>
    </>
  )
}
