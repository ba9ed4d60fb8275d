import type { ReactElement } from 'react'
import { ownPath } from '#rules/accounts'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { seeOther } from '../../../server/answers.ts'
import { keepSignIn } from '../../../server/sign-in-state.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'accounts.own',
  title: { zh: '统一身份认证登录', en: 'Unified identity' },
}

/** Off to the service; the browser keeps what proves that it is the same when it is back. */
export async function loader({ context: visit }: PageArgs): Promise<never> {
  const back = new URL('/sign-in/unified/back', visit.look.origin)
  const { address, kept } = await visit.port.accounts.startUnified(visit.ctx, back)
  keepSignIn(visit, { kind: 'unified', kept, to: ownPath(visit.url.searchParams.get('to') ?? '') })
  throw seeOther(address.href)
}

/** Drawn only by a browser that does not follow. */
export default function Unified(): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <div className="buttons">
        <ButtonLink href="/sign-in">{t('other-way')}</ButtonLink>
      </div>
    </div>
  )
}
