import type { ReactElement } from 'react'
import { data, useLoaderData } from 'react-router'
import { Refused } from '#kit/ruling'
import { say } from '#kit/words'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { seeOther, textOf } from '../../../../server/answers.ts'
import { keptSignIn } from '../../../../server/sign-in-state.ts'
import { handSession } from '../../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from '../words.ts'

export const handle: PageHandle = {
  permission: 'accounts.own',
  title: { zh: '统一身份认证登录', en: 'Unified identity' },
}

type Loaded = { why: string }

/** Back from the service: signed in, or told plainly why not. What was kept counts once. */
export async function loader({ context: visit }: PageArgs): Promise<ReturnType<typeof data<Loaded>>> {
  const begun = keptSignIn(visit, 'unified')
  visit.jar.clear('onedoor-sign-in')
  if (begun === null) return data({ why: say(words.expired, visit.look.locale) }, { status: 403 })
  const { signed, userAgent } = visit
  try {
    const address = new URL(visit.look.here, visit.look.origin)
    const { token } = await visit.port.accounts.finishUnified(visit.ctx, {
      address,
      kept: begun.kept,
      signed,
      userAgent,
    })
    await handSession(visit, token)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return data({ why: textOf(error, visit) }, { status: 403 })
  }
  throw seeOther(begun.to)
}

export default function Back(): ReactElement {
  const { why } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page trouble">
      <h1>{t('not-done')}</h1>
      <p>{why}</p>
      <div className="buttons">
        <ButtonLink href="/sign-in">{t('other-way')}</ButtonLink>
      </div>
    </div>
  )
}
