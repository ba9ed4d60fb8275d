import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import type { Answer } from '../../../port.ts'
import { notFound } from '../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from '../words.ts'

export const handle: PageHandle = { permission: 'knowledge.search', title: { zh: '问题解答', en: 'Answer' } }

export async function loader({ context: visit, params }: PageArgs): Promise<{ entry: Answer }> {
  const id = params.id ?? ''
  const entry = /^[\w-]{1,64}$/.test(id) ? await visit.port.knowledgeEntry(visit.ctx, { id }) : null
  if (entry === null) throw notFound()
  return { entry }
}

export default function Entry(): ReactElement {
  const { entry } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href="/answers">
          {t('back')}
        </a>
      </div>
      <article>
        <h1>{entry.question}</h1>
        <p className="as-typed reading">{entry.answer}</p>
        <p className="quiet">
          {t('owner', { owner: entry.owner })} · {t('checked', { day: dateInWords(entry.checkedAt, locale) })}
          {entry.validUntil === null ? null : ` · ${t('until', { day: dateInWords(entry.validUntil, locale) })}`}
        </p>
      </article>
      <section className="after" aria-labelledby="not-helped">
        <h2 id="not-helped">{t('not-helped')}</h2>
        <ButtonLink kind="second" href="/request/what?kind=consult">
          {t('ask')}
        </ButtonLink>
      </section>
    </div>
  )
}
