import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { maskPhone } from '#kit/mask'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { mobileNumber } from '../../../draft/phone.ts'
import { errorAt, useWrong } from '../../../draft/step.tsx'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../../server/answers.ts'
import { keepSignIn, keptSignIn } from '../../../server/sign-in-state.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'accounts.own',
  title: { zh: '更换手机号', en: 'Change the telephone' },
}

type Answered = Response | ReturnType<typeof wrong>

export async function loader({ context: visit }: PageArgs): Promise<{ sentTo: string | null }> {
  needSignIn(visit)
  const kept = keptSignIn(visit, 'phone')
  return { sentTo: kept === null || kept.attempt !== CHANGE ? null : maskPhone(kept.phone) }
}

/** Marks what the browser keeps as a change of number: no sign-in can be finished with it. */
const CHANGE = 'change'

export async function action({ context: visit }: PageArgs): Promise<Answered> {
  needSignIn(visit)
  return visit.form.get('do') === 'check' ? finish(visit) : begin(visit)
}

async function begin(visit: Visit): Promise<Answered> {
  const portal = needSignIn(visit)
  const typed = visit.form.get('phone').slice(0, 60)
  const phone = mobileNumber(typed)
  if (phone === null)
    return wrong([{ field: 'phone', text: say(words['phone-wrong'], visit.look.locale) }], { phone: typed })
  const sent = await attempt(visit, { phone: typed }, () =>
    visit.port.accounts.startPhoneChange(visit.ctx, { portal, phone }),
  )
  if (!sent.done) return sent.answer
  keepSignIn(visit, { kind: 'phone', phone, attempt: CHANGE, to: '/me', proved: false })
  return seeOther('/me/phone')
}

async function finish(visit: Visit): Promise<Answered> {
  const portal = needSignIn(visit)
  const kept = keptSignIn(visit, 'phone')
  if (kept === null || kept.attempt !== CHANGE) return seeOther('/me/phone')
  const code = visit.form.get('code').normalize('NFKC').replace(/\s/g, '')
  const changed = await attempt(visit, {}, () =>
    visit.port.accounts.finishPhoneChange(visit.ctx, { portal, phone: kept.phone, code }),
  )
  if (!changed.done) return changed.answer
  if (!changed.value) return wrong([{ field: 'code', text: say(words['code-wrong'], visit.look.locale) }])
  visit.jar.clear('onedoor-sign-in')
  return seeOther('/me/identity')
}

export default function Phone(): ReactElement {
  const { sentTo } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {sentTo === null ? null : (
        <>
          <Panel tone="good">
            <p>{t('sent', { phone: sentTo })}</p>
          </Panel>
          <PostForm>
            <TextField
              name="code"
              label={t('code')}
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
        </>
      )}
      <PostForm>
        <TextField
          name="phone"
          type="tel"
          label={t(sentTo === null ? 'phone' : 'other-phone')}
          inputMode="tel"
          autoComplete="tel-national"
          width="phone"
          value={found.values.phone}
          error={errorAt(found, 'phone')}
        />
        <div className="buttons">
          <Button kind={sentTo === null ? 'first' : 'second'} name="do" value="send">
            {t('send')}
          </Button>
        </div>
      </PostForm>
    </MePage>
  )
}
