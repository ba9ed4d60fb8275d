import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Followed } from '#domains/consult'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, notFound, seeOther, type wrong } from '../../../server/answers.ts'
import { idIn } from '../../../server/ids.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { askerKey } from '../remember.ts'
import { words } from '../words.ts'

export const handle: PageHandle = { permission: 'consult.ask', title: { zh: '您的咨询', en: 'Your question' } }

export async function loader({ context: visit, params }: PageArgs): Promise<Followed | ReturnType<typeof notFound>> {
  return (await visit.port.consult.followQuestion(visit.ctx, askerKey(visit, params.id ?? ''))) ?? notFound()
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const key = askerKey(visit, idIn(params.id))
  const said = visit.form.get('said')
  const done = await attempt(visit, {}, () =>
    visit.port.consult.closeQuestion(visit.ctx, key, said === 'withdrawn' ? said : { helpful: said === 'yes' }),
  )
  return done.done ? seeOther(`/consult/${key.id}`) : done.answer
}

export default function Question(): ReactElement {
  const followed = useLoaderData<Followed | null>()
  const t = useWords(words)
  if (followed === null) {
    return (
      <div className="page">
        <h1>{t('unknown')}</h1>
        <p>{t('unknown-text')}</p>
        <ButtonLink href="/matters">{t('guide')}</ButtonLink>
      </div>
    )
  }
  return (
    <div className="page">
      <a className="back" href={`/matters/${followed.taskCode}`}>
        {followed.matter}
      </a>
      <h1>{t('asked')}</h1>
      <p className="words">{followed.text}</p>
      {followed.state === 'asked' ? <Waiting followed={followed} /> : null}
      {followed.state === 'withdrawn' ? <p>{t('withdrawn')}</p> : null}
      {followed.state === 'answered' ? <Answered followed={followed} /> : null}
    </div>
  )
}

function Waiting({ followed }: { followed: Followed }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <section className="panel" aria-live="polite">
      <p>
        <strong>{t(`with-${followed.step}`, { unit: followed.unit })}</strong>
      </p>
      {followed.dueAt === null ? null : <p>{t('until', { time: momentInWords(followed.dueAt, locale) })}</p>}
      <div className="buttons">
        <ButtonLink href={`/consult/${followed.id}`}>{t('refresh')}</ButtonLink>
        <Say what="withdrawn" label={t('withdraw')} />
      </div>
    </section>
  )
}

function Answered({ followed }: { followed: Followed }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <>
      <section className="panel" aria-labelledby="answer">
        <h2 id="answer">{t('answer', { unit: followed.unit })}</h2>
        <p className="words">{followed.answer}</p>
        <p className="quiet">
          {t('answer-note', { time: momentInWords(followed.answeredAt ?? followed.askedAt, locale) })}
        </p>
      </section>
      {followed.helpful === null ? (
        <div className="buttons">
          <Say what="yes" label={t('helped')} />
          <Say what="no" label={t('not-helped')} />
        </div>
      ) : (
        <p>{t('thanks')}</p>
      )}
      {followed.helpful === false ? (
        <>
          <p>{t('still-open')}</p>
          <div className="buttons">
            <ButtonLink href={`/consult?matter=${followed.taskCode}`}>{t('again')}</ButtonLink>
            <ButtonLink kind="second" href="/request/what?kind=consult">
              {t('file')}
            </ButtonLink>
          </div>
        </>
      ) : null}
    </>
  )
}

function Say({ what, label }: { what: string; label: string }): ReactElement {
  return (
    <PostForm>
      <input type="hidden" name="said" value={what} />
      <Button kind="second">{label}</Button>
    </PostForm>
  )
}
