import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { maskPhone } from '#kit/mask'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { type Draft, freshDraft, keepDraft } from '../../../draft/draft.ts'
import { mobileNumber } from '../../../draft/phone.ts'
import { errorAt, Step, useWrong } from '../../../draft/step.tsx'
import { firstOpen, isFinished, pathOf } from '../../../draft/steps.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../../server/answers.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '确认手机号', en: 'Confirm your number' } }

type Answered = Response | ReturnType<typeof wrong>

export async function loader({ context: visit }: PageArgs): Promise<{ draft: Draft }> {
  const { draft } = await freshDraft(visit)
  const provable = draft.contact === 'named' && mobileNumber(draft.phone) !== null
  if (!provable) throw seeOther('/request/contact')
  if (isFinished(draft, 'prove')) throw seeOther(pathOf(firstOpen(draft)))
  return { draft }
}

export async function action({ context: visit }: PageArgs): Promise<Answered> {
  const { draft } = await freshDraft(visit)
  if (draft.contact !== 'named' || mobileNumber(draft.phone) === null) return seeOther('/request/contact')
  return visit.form.get('do') === 'send' ? sendCode(visit, draft) : checkCode(visit, draft)
}

async function sendCode(visit: Visit, draft: Draft): Promise<Answered> {
  const name = await keepDraft(visit, draft)
  const sent = await attempt(visit, {}, () =>
    visit.port.startPhoneProof(visit.ctx, { phone: draft.phone, draft: name }),
  )
  if (!sent.done) return sent.answer
  await keepDraft(visit, { ...draft, codeSentTo: draft.phone })
  return seeOther('/request/prove')
}

async function checkCode(visit: Visit, draft: Draft): Promise<Answered> {
  const code = visit.form.get('code').normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return wrong([{ field: 'code', text: say(words['code-shape'], visit.look.locale) }])
  const name = await keepDraft(visit, draft)
  const right = await attempt(visit, {}, () =>
    visit.port.checkPhoneProof(visit.ctx, { phone: draft.phone, draft: name, code }),
  )
  if (!right.done) return right.answer
  if (!right.value) return wrong([{ field: 'code', text: say(words['code-wrong'], visit.look.locale) }])
  const proved = { ...draft, proved: draft.phone }
  await keepDraft(visit, proved)
  return seeOther(pathOf(firstOpen(proved)))
}

export default function Prove(): ReactElement {
  const { draft } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  const phone = maskPhone(draft.phone)
  const isSent = draft.codeSentTo === draft.phone
  return (
    <Step draft={draft} step="prove">
      <h1>{t('title')}</h1>
      {isSent ? (
        <>
          <Panel tone="good">
            <p>{t('sent', { phone })}</p>
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
          <PostForm>
            <p className="hint after">{t('again-about')}</p>
            <Button kind="plain" name="do" value="send">
              {t('again')}
            </Button>
          </PostForm>
        </>
      ) : (
        <PostForm>
          <p className="lead">{t('about', { phone })}</p>
          <div className="buttons">
            <Button name="do" value="send">
              {t('send')}
            </Button>
          </div>
        </PostForm>
      )}
      <p>
        <a className="line-link" href="/request/contact">
          {t('change')}
        </a>
      </p>
      <p className="hint">{t('anonymous')}</p>
    </Step>
  )
}
