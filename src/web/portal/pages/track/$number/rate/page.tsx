import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { Check, Choice, TextArea } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { ActPage } from '../../../../layout/act-page.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { Rating } from '../../../../port.ts'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import type { Form } from '../../../../server/form.ts'
import { openRequest } from '../../../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.respond', title: { zh: '评价', en: 'Your verdict' } }

const reasons = ['slow', 'unsolved', 'attitude', 'no-contact', 'untrue', 'pushed'] as const
const grades = [5, 4, 3, 2, 1] as const

export async function loader({ context: visit, params }: PageArgs): Promise<{ number: string; subject: string }> {
  const { view } = await openRequest(visit, params.number ?? '')
  if (!view.canRate) throw seeOther(`/track/${view.number}`)
  return { number: view.number, subject: view.subject }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { key } = await openRequest(visit, params.number ?? '')
  const { form } = visit
  const typed: Record<string, string> = {
    solved: form.get('solved'),
    satisfied: form.get('satisfied'),
    text: form.get('text').slice(0, 1000),
    ...Object.fromEntries(reasons.map((reason) => [`reason-${reason}`, form.get(`reason-${reason}`)])),
  }
  const rating = readRating(form)
  const missing = (['solved', 'satisfied'] as const).filter((field) => rating[field] === null)
  const { solved, satisfied } = rating
  if (solved === null || satisfied === null) {
    return wrong(
      missing.map((field) => ({ field, text: say(words[`${field}-empty`], visit.look.locale) })),
      typed,
    )
  }
  const said: Rating = {
    solved,
    satisfied,
    reasons: reasons.filter((reason) => form.get(`reason-${reason}`) === 'yes'),
    text: typed.text || null,
  }
  const sent = await attempt(visit, typed, () => visit.port.rateRequest(visit.ctx, { ...key, ...said }))
  return sent.done ? seeOther(`/track/${key.number}?done=rate`) : sent.answer
}

function readRating(form: Form): { solved: boolean | null; satisfied: Rating['satisfied'] | null } {
  const solved = form.get('solved')
  return {
    solved: solved === 'yes' ? true : solved === 'no' ? false : null,
    satisfied: grades.find((grade) => String(grade) === form.get('satisfied')) ?? null,
  }
}

export default function Rate(): ReactElement {
  const { number, subject } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <ActPage number={number} title={t('title')}>
      <p className="over">{subject}</p>
      <p className="lead">{t('lead')}</p>
      <PostForm>
        <Choice
          name="solved"
          label={t('solved')}
          value={found.values.solved}
          error={errorAt(found, 'solved')}
          options={[
            { value: 'yes', label: t('solved-yes') },
            { value: 'no', label: t('solved-no'), hint: t('solved-no-hint') },
          ]}
        />
        <Choice
          name="satisfied"
          label={t('satisfied')}
          hint={t('satisfied-hint')}
          value={found.values.satisfied}
          error={errorAt(found, 'satisfied')}
          options={grades.map((grade) => ({ value: String(grade), label: t(`satisfied-${grade}`) }))}
        />
        <fieldset className="field">
          <legend className="label">{t('reasons')}</legend>
          <div className="options options-compact">
            {reasons.map((reason) => (
              <Check
                key={reason}
                name={`reason-${reason}`}
                label={t(`reason-${reason}`)}
                checked={found.values[`reason-${reason}`] === 'yes'}
              />
            ))}
          </div>
        </fieldset>
        <TextArea name="text" label={t('text')} optional rows={3} value={found.values.text} />
        <Button>{t('send')}</Button>
      </PostForm>
    </ActPage>
  )
}
