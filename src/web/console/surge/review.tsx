import { Button, Input } from 'antd'
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

function Ruling({ plan }: { plan: Plan }) {
  const t = useWords(words)
  const perform = useDo()
  const rule = (confirm: boolean) =>
    void perform({
      act: () => send('POST', `/api/surge/plans/${plan.id}/review/ruling`, { confirm }),
      touches: ['surge'],
    })
  return (
    <>
      <Button type="primary" onClick={() => rule(true)}>
        {t('confirmReview')}
      </Button>
      <Button onClick={() => rule(false)}>{t('sendBack')}</Button>
    </>
  )
}
