import type { ReactElement } from 'react'
import { Button } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { MePage } from '../../layout/me-page.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import { seeOther } from '../../server/answers.ts'
import { dropSession } from '../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '退出登录', en: 'Sign out' } }

export async function loader({ context: visit }: PageArgs): Promise<null> {
  if (visit.signed === null) throw seeOther('/')
  return null
}

export async function action({ context: visit }: PageArgs): Promise<Response> {
  await dropSession(visit)
  return seeOther('/')
}

export default function SignOut(): ReactElement {
  const t = useWords(words)
  return (
    <MePage title={t('title')} lead={t('lead')}>
      <PostForm>
        <div className="buttons">
          <Button>{t('sign-out')}</Button>
        </div>
      </PostForm>
    </MePage>
  )
}
