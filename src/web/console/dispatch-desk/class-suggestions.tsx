import { App, Button } from 'antd'
import { useAsk } from '../api/queries.ts'
import type { CaseDetail, Page } from '../api/types.ts'
import { textOf } from '../case/described.ts'
import { useGive } from '../commands/command-dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

export type SuggestedClass = {
  code: string
  nameZh: string
  nameEn: string
  pathZh: readonly string[]
  pathEn: readonly string[]
  words: readonly string[]
}

/** Classes that the words point to, with the words that hit: a help, never a decision. */
export function ClassSuggestions({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const { message } = App.useApp()
  const give = useGive(item.number)
  const text = textOf(item.described, 'text') ?? item.subject
  const question = useAsk<Page<SuggestedClass>>(['suggest-class'], '/api/hotline/suggest-class', {
    subject: item.subject,
    text: text.slice(0, 1500),
  })
  const rows = question.data?.rows ?? []
  const use = (row: SuggestedClass) => {
    give({ type: 'classify', classCode: row.code, urgency: null, demand: null, statutory: null })
      .then(() => void message.success(t('classified', { name: row.nameZh })))
      .catch((error: unknown) => void message.error(sayError(error, c)))
  }
  if (rows.length === 0) return null
  return (
    <section className="sheet" aria-label={t('classes')}>
      <h2>{t('classes')}</h2>
      <ol className="suggest">
        {rows.map((row) => (
          <li key={row.code}>
            <strong>{(locale === 'zh' ? row.pathZh : row.pathEn).join(' › ')}</strong>
            <p className="quiet small">{t('hits', { words: row.words })}</p>
            <Button onClick={() => use(row)}>{t('use')}</Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
