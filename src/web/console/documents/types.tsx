import { useState } from 'react'
import { useAsk } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { EntryList } from './list.tsx'
import type { TypeLine } from './shapes.ts'
import { TypeDialog } from './type-dialog.tsx'
import { words } from './words.ts'

type Named = { code: string; name: { zh: string; en: string } }
/** The types, and what a type may name. */
export type TypeAnswer = { rows: readonly TypeLine[]; sources: readonly Named[]; templates: readonly Named[] }

/** The types of documents. */
export function Types() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const [editing, setEditing] = useState<TypeLine | 'new' | null>(null)
  const question = useAsk<TypeAnswer>(['types'], '/api/document-types')
  return (
    <Asked question={question}>
      {(answer) => (
        <>
          <EntryList
            label={t('tab.types')}
            add={t('addType')}
            rows={answer.rows}
            onAdd={() => setEditing('new')}
            onEdit={setEditing}
            columns={[
              { title: t('kind'), render: (_, row) => t(`kind.${row.kind}`) },
              { title: t('issuerName'), render: (_, row) => row.issuer?.name[locale] ?? '' },
              { title: t('lasts'), render: (_, row) => (row.lasts ? `${row.lasts.amount} ${t(row.lasts.unit)}` : '') },
              {
                title: t('fetch'),
                render: (_, row) => answer.sources.find(({ code }) => code === row.fetch)?.name[locale] ?? '',
              },
            ]}
          />
          <TypeDialog type={editing} answer={answer} onClose={() => setEditing(null)} />
        </>
      )}
    </Asked>
  )
}
