import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { maskPhone } from '#kit/mask'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors, errorAt, useWrong } from '../../../draft/step.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../../server/answers.ts'
import { keepSignIn, keptSignIn } from '../../../server/sign-in-state.ts'
import { handSession } from '../../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '输入验证码', en: 'Enter the code' } }

type Answered = Response | ReturnType<typeof wrong>

export async function loader({ context: visit }: PageArgs): Promise<{ phone: string }> {
  return { phone: maskPhone(begun(visit).phone) }
}

export async function action({ context: visit }: PageArgs): Promise<Answered> {
  const { phone, attempt: name, to } = begun(visit)
  if (visit.form.get('do') === 'send') {
    const sent = await attempt(visit, {}, () => visit.port.accounts.startSignIn(visit.ctx, { phone, attempt: name }))
    return sent.done ? seeOther('/sign-in/code') : sent.answer
  }
  const code = visit.form.get('code').normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return wrong([{ field: 'code', text: say(words['code-shape'], visit.look.locale) }])
  const { userAgent } = visit
  const tried = await attempt(visit, {}, () =>
    visit.port.accounts.finishSignIn(visit.ctx, { phone, attempt: name, code, userAgent }),
  )
  if (!tried.done) return tried.answer
  if (tried.value.outcome === 'wrong')
    return wrong([{ field: 'code', text: say(words['code-wrong'], visit.look.locale) }])
  if (tried.value.outcome === 'dormant') {
    keepSignIn(visit, { kind: 'phone', phone, attempt: name, to, proved: true })
    return seeOther('/sign-in/again')
  }
  await handSession(visit, tried.value.token)
  visit.jar.clear('onedoor-sign-in')
  return seeOther(to)
}

/** The sign-in this browser has begun, or back to its beginning. */
function begun(visit: Visit): NonNullable<ReturnType<typeof keptSignIn<'phone'>>> {
  const kept = keptSignIn(visit, 'phone')
  if (kept === null) throw seeOther('/sign-in')
  return kept
}

export default function Code(): ReactElement {
  const { phone } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href="/sign-in">
          {t('back')}
        </a>
      </div>
      <Errors />
      <h1>{t('title')}</h1>
      <Panel tone="good">
        <p>{t('sent', { phone })}</p>
      </Panel>
      <PostForm>
        <TextField
          name="code"
          label={t('code')}
          hint={t('code-hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="code"
          maxLength={12}
          error={errorAt(found, 'code')}
        />
        <div className="buttons">
          <Button name="do" value="check">
            {t('confirm')}
          </Button>
        </div>
      </PostForm>
      <PostForm>
        <p className="hint after">{t('again-about')}</p>
        <Button kind="plain" name="do" value="send">
          {t('again')}
        </Button>
      </PostForm>
    </div>
  )
}
