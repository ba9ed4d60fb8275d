import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { useWrong } from '../../../../draft/step.tsx'
import { ActPage } from '../../../../layout/act-page.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../../../server/answers.ts'
import { openRequest } from '../../../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'hotline.respond',
  title: { zh: '撤回诉求', en: 'Withdraw the request' },
}

export async function loader({ context: visit, params }: PageArgs): Promise<{ number: string }> {
  const { view } = await openRequest(visit, params.number ?? '')
  if (!view.canWithdraw) throw seeOther(`/track/${view.number}`)
  return { number: view.number }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { key } = await openRequest(visit, params.number ?? '')
  const reason = visit.form.get('reason').slice(0, 200)
  const gone = await attempt(visit, { reason }, () =>
    visit.port.withdrawRequest(visit.ctx, { ...key, reason: reason || null }),
  )
  return gone.done ? seeOther(`/track/${key.number}?done=withdraw`) : gone.answer
}

export default function Withdraw(): ReactElement {
  const { number } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <ActPage number={number} title={t('title')}>
      <p className="lead">{t('lead')}</p>
      <PostForm>
        <TextField name="reason" label={t('reason')} hint={t('reason-hint')} optional value={found.values.reason} />
        <div className="buttons">
          <Button kind="grave">{t('confirm')}</Button>
          <ButtonLink kind="second" href={`/track/${number}`}>
            {t('keep')}
          </ButtonLink>
        </div>
      </PostForm>
    </ActPage>
  )
}
