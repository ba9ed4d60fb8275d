import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import type { AnswerLine } from '../../port.ts'
import { wellFormed } from '../../server/form.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'knowledge.search',
  title: { zh: '办事和常见问题', en: 'Services and answers' },
}

type Loaded = { q: string; found: readonly AnswerLine[]; popular: readonly AnswerLine[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const q = wellFormed(visit.url.searchParams.get('q') ?? '')
    .trim()
    .slice(0, 100)
  const found = q === '' ? [] : await visit.port.searchKnowledge(visit.ctx, { q })
  return { q, found, popular: found.length > 0 ? [] : await visit.port.popularKnowledge(visit.ctx) }
}

export default function AnswersPage(): ReactElement {
  const { q, found, popular } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <search>
        <form className="field" method="get" action="/answers">
          <label className="label" htmlFor="q">
            {t('search')}
          </label>
          <div className="hint" id="q-hint">
            {t('search-hint')}
          </div>
          <div className="search">
            <input
              className="input"
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              autoComplete="off"
              aria-describedby="q-hint"
            />
            <Button>{t('do')}</Button>
          </div>
        </form>
      </search>
      {q === '' ? null : <Found q={q} found={found} />}
      {popular.length === 0 ? null : (
        <section aria-labelledby="popular">
          <h2 id="popular">{t('popular')}</h2>
          <Lines lines={popular} />
        </section>
      )}
    </div>
  )
}

function Found({ q, found }: { q: string; found: readonly AnswerLine[] }): ReactElement {
  const t = useWords(words)
  if (found.length > 0) {
    return (
      <section aria-labelledby="found">
        <h2 id="found">{t('found', { count: found.length })}</h2>
        <Lines lines={found} />
      </section>
    )
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('none', { q })}</h2>
      <p>{t('none-text')}</p>
      <ButtonLink kind="second" href="/request/what?kind=consult">
        {t('ask')}
      </ButtonLink>
    </section>
  )
}

function Lines({ lines }: { lines: readonly AnswerLine[] }): ReactElement {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/answers/${line.id}`}>{line.question}</a>
          {line.summary === '' ? null : <p className="quiet">{line.summary}</p>}
        </li>
      ))}
    </ul>
  )
}
