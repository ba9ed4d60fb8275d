import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { CaseFrame } from '../../../../applications/case-frame.tsx'
import { openCase } from '../../../../apply/who.ts'
import { useWrong } from '../../../../draft/step.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { ApplicationView, CaseView } from '../../../../ports/applications.ts'
import { attempt, seeOther, type wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '撤回申请', en: 'Withdraw the application' },
}

type Loaded = { view: ApplicationView; one: CaseView; once: string }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view, one } = await openCase(visit, params.number)
  if (!one.can.withdraw) throw seeOther(`/applications/${view.number}`)
  return { view, one, once: visit.ctx.id() }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { who, view, one } = await openCase(visit, params.number)
  const { form } = visit
  const reason = form.get('reason').slice(0, 200)
  const gone = await attempt(visit, { reason }, () =>
    visit.port.withdrawApplication(visit.ctx, who, {
      caseNumber: one.number,
      reason: reason || null,
      key: form.get('once'),
    }),
  )
  return gone.done ? seeOther(`/applications/${view.number}?done=withdraw`) : gone.answer
}

export default function Withdraw(): ReactElement {
  const { view, one, once } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  const paid = one.charges.some((charge) => charge.state === 'paid')
  return (
    <CaseFrame view={view} one={one} title={t('title')}>
      <p className="lead">{t('lead', { org: one.org })}</p>
      {view.cases.length < 2 ? null : <p>{t('others')}</p>}
      {paid ? <p>{t('paid')}</p> : null}
      <PostForm>
        <input type="hidden" name="once" value={once} />
        <TextField name="reason" label={t('reason')} optional maxLength={200} value={found.values.reason} />
        <div className="buttons">
          <Button kind="grave">{t('confirm')}</Button>
          <ButtonLink kind="second" href={`/applications/${view.number}`}>
            {t('keep')}
          </ButtonLink>
        </div>
      </PostForm>
    </CaseFrame>
  )
}
