import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { openDraft } from '../../../../apply/who.ts'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { Draft } from '../../../../ports/applications.ts'
import { seeOther } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '要求有变化', en: 'The requirements have changed' },
}

export async function loader({ context: visit, params }: PageArgs): Promise<{ draft: Draft }> {
  const { draft } = await openDraft(visit, params.draft)
  if (draft.moved.length === 0) throw seeOther(`/apply/${draft.id}`)
  return { draft }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response> {
  const { who, draft } = await openDraft(visit, params.draft)
  await visit.port.confirmMoved(visit.ctx, who, draft.id)
  return seeOther(`/apply/${draft.id}`)
}

export default function Changes(): ReactElement {
  const { draft } = useLoaderData<typeof loader>()
  const t = useWords(words)
  return (
    <div className="page">
      <p className="over">{draft.title}</p>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ul className="plain-steps">
        {draft.moved.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      <PostForm>
        <div className="buttons">
          <Button>{t('go-on')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
