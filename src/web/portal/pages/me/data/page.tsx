import type { ReactElement } from 'react'
import { Button } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { Download } from '../../../server/download.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'accounts.own',
  title: { zh: '导出我的资料', en: 'Take my data along' },
}

export async function loader({ context: visit }: PageArgs): Promise<null> {
  needSignIn(visit)
  return null
}

export async function action({ context: visit }: PageArgs): Promise<Download> {
  const exported = await visit.port.accounts.exportAccount(visit.ctx, needSignIn(visit))
  const body = Buffer.from(`${JSON.stringify(exported, null, 2)}\n`)
  return new Download({ name: 'my-data.json', mediaType: 'application/json', body })
}

export default function Data(): ReactElement {
  const t = useWords(words)
  return (
    <MePage title={t('title')} lead={t('lead')}>
      <PostForm>
        <div className="buttons">
          <Button>{t('export')}</Button>
        </div>
      </PostForm>
      <p>{t('more')}</p>
      <p className="hint">{t('careful')}</p>
    </MePage>
  )
}
