import type { ReactElement } from 'react'
import { say } from '#kit/words'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Check } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { seeOther, wrong } from '../../../server/answers.ts'
import { dropSession, needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '注销账户', en: 'Close the account' } }

export async function loader({ context: visit }: PageArgs): Promise<null> {
  needSignIn(visit)
  return null
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  if (visit.form.get('sure') !== 'yes')
    return wrong([{ field: 'sure', text: say(words['sure-needed'], visit.look.locale) }])
  await visit.port.accounts.closeAccount(visit.ctx, portal)
  await dropSession(visit)
  return seeOther('/')
}

export default function Close(): ReactElement {
  const t = useWords(words)
  return (
    <MePage title={t('title')}>
      <h2>{t('gone-title')}</h2>
      <ul>
        {(['gone-1', 'gone-2', 'gone-3'] as const).map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <h2>{t('kept-title')}</h2>
      <ul>
        {(['kept-1', 'kept-2', 'kept-3'] as const).map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <p>
        {t('before')} <a href="/me/data">{t('export')}</a>
      </p>
      <PostForm>
        <div className="options">
          <Check name="sure" label={t('sure')} checked={false} />
        </div>
        <div className="buttons">
          <Button kind="grave">{t('close')}</Button>
          <ButtonLink kind="second" href="/me">
            {t('stay')}
          </ButtonLink>
        </div>
      </PostForm>
    </MePage>
  )
}
