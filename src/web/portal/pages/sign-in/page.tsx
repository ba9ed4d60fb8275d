import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { ownPath } from '#rules/accounts'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { mobileNumber } from '../../draft/phone.ts'
import { Errors, errorAt, useWrong } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../server/answers.ts'
import { keepSignIn } from '../../server/sign-in-state.ts'
import type { PageArgs, PageHandle, Visit } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '登录', en: 'Sign in' } }

type Loaded = { to: string; unified: 'none' | 'real' | 'simulated' }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const to = wantedOf(visit)
  if (visit.signed !== null && visit.signed.person.level >= 2) throw seeOther(to)
  return { to, unified: visit.port.accounts.unified }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const typed = visit.form.get('phone').slice(0, 60)
  const phone = mobileNumber(typed)
  if (phone === null)
    return wrong([{ field: 'phone', text: say(words['phone-wrong'], visit.look.locale) }], { phone: typed })
  const name = Buffer.from(visit.ctx.random(18)).toString('base64url')
  const sent = await attempt(visit, { phone: typed }, () =>
    visit.port.accounts.startSignIn(visit.ctx, { phone, attempt: name }),
  )
  if (!sent.done) return sent.answer
  keepSignIn(visit, { kind: 'phone', phone, attempt: name, to: wantedOf(visit), proved: false })
  return seeOther('/sign-in/code')
}

function wantedOf(visit: Visit): string {
  return ownPath(visit.url.searchParams.get('to') ?? '')
}

export default function SignIn(): ReactElement {
  const { to, unified } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  const query = to === '/me' ? '' : `?to=${encodeURIComponent(to)}`
  return (
    <div className="page">
      <Errors />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PostForm action={`/sign-in${query}`}>
        <TextField
          name="phone"
          type="tel"
          label={t('phone')}
          hint={t('phone-hint')}
          inputMode="tel"
          autoComplete="tel-national"
          width="phone"
          value={found.values.phone}
          error={errorAt(found, 'phone')}
        />
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
      {unified === 'none' ? null : (
        <section aria-labelledby="unified">
          <h2 id="unified">{t('unified-title')}</h2>
          <p>{t(unified === 'simulated' ? 'unified-simulated' : 'unified-about')}</p>
          <div className="buttons">
            <ButtonLink kind="second" href={`/sign-in/unified${query}`}>
              {t('unified')}
            </ButtonLink>
          </div>
        </section>
      )}
      <Panel title={t('without-title')}>
        <p>
          {t('without')} <a href="/request">{t('without-link')}</a>
        </p>
      </Panel>
    </div>
  )
}
