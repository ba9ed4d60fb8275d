import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { maskPhone } from '#kit/mask'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import { seeOther } from '../../../server/answers.ts'
import { keptSignIn } from '../../../server/sign-in-state.ts'
import { handSession } from '../../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'accounts.own',
  title: { zh: '这个号码很久没有登录', en: 'This number has not been used for long' },
}

type Loaded = { phone: string; unified: boolean }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  return { phone: maskPhone(proved(visit).phone), unified: visit.port.accounts.unified !== 'none' }
}

export async function action({ context: visit }: PageArgs): Promise<Response> {
  const { phone, to } = proved(visit)
  const { token } = await visit.port.accounts.startAnew(visit.ctx, { phone, userAgent: visit.userAgent })
  await handSession(visit, token)
  visit.jar.clear('onedoor-sign-in')
  return seeOther(to)
}

/** Only who has just proved the phone may say that it was not his before. */
function proved(visit: Visit): NonNullable<ReturnType<typeof keptSignIn<'phone'>>> {
  const kept = keptSignIn(visit, 'phone')
  if (kept === null || !kept.proved) throw seeOther('/sign-in')
  return kept
}

export default function Again(): ReactElement {
  const { phone, unified } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { phone })}</p>
      <h2>{t('mine-title')}</h2>
      <p>{t(unified ? 'mine-unified' : 'mine-window')}</p>
      {unified ? (
        <div className="buttons">
          <ButtonLink href="/sign-in/unified">{t('unified')}</ButtonLink>
        </div>
      ) : null}
      <h2>{t('new-title')}</h2>
      <p>{t('new-about')}</p>
      <PostForm>
        <div className="buttons">
          <Button kind="second">{t('new')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
