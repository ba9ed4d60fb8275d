import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { openDraft } from '../../../../apply/who.ts'
import type { Draft } from '../../../../ports/applications.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'applications.apply', title: { zh: '已保存', en: 'Saved' } }

export async function loader({ context: visit, params }: PageArgs): Promise<{ draft: Draft }> {
  const { draft } = await openDraft(visit, params.draft)
  return { draft }
}

/** Everything is kept; how to come back. */
export default function Later(): ReactElement {
  const { draft } = useLoaderData<typeof loader>()
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="over">{draft.title}</p>
      <p className="lead">{t('lead')}</p>
      <ol className="plain-steps">
        <li>{t('way-1')}</li>
        <li>{t('way-2')}</li>
        <li>{t('way-3')}</li>
      </ol>
      <p className="hint">{t('kept')}</p>
      <div className="buttons">
        <ButtonLink href={`/apply/${draft.id}`}>{t('go-on')}</ButtonLink>
        <a className="line-link" href="/me/applications">
          {t('mine')}
        </a>
      </div>
    </div>
  )
}
