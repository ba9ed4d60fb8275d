import { Button } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/queries.ts'
import type { CaseDetail } from '../../api/types.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { Asked } from '../../parts/asked.tsx'
import { words } from './words.ts'

type Form = { fields: readonly { term: string; name: { zh: string; en: string }; value: string }[] }

/** What the applicant filled in; it is opened on demand, and every opening is recorded. */
export function SealedForm({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [open, setOpen] = useState(false)
  const question = useAsk<Form>(['form'], open ? `/api/applications/cases/${item.number}/form` : null)
  return (
    <section className="sheet">
      <h2>{t('form')}</h2>
      {open ? (
        <Asked question={question} rows={3}>
          {({ fields }) =>
            fields.length === 0 ? (
              <p className="quiet">{t('formEmpty')}</p>
            ) : (
              <dl className="facts">
                {fields.map(({ term, name, value }) => (
                  <div key={term}>
                    <dt>{name[locale]}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )
          }
        </Asked>
      ) : (
        <>
          <p className="quiet small">{t('formNote')}</p>
          <Button className="no-print" onClick={() => setOpen(true)}>
            {t('formShow')}
          </Button>
        </>
      )}
    </section>
  )
}
