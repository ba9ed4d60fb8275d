import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { Choice, TextArea } from '#shared/ui/field/field.tsx'
import { Checks } from '#shared/ui/field/many-fields.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { CaseFrame } from '../../../../applications/case-frame.tsx'
import { openCase } from '../../../../apply/who.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { ApplicationView, CaseView } from '../../../../ports/applications.ts'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'applications.own', title: { zh: '评价', en: 'Your verdict' } }

const grades = [5, 4, 3, 2, 1] as const
const reasons = ['slow', 'unclear', 'too-much', 'asked-again', 'attitude', 'hard-to-use'] as const
const longest = 1000

type Loaded = { view: ApplicationView; one: CaseView; once: string }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view, one } = await openCase(visit, params.number)
  if (!one.can.rate) throw seeOther(`/applications/${view.number}`)
  return { view, one, once: visit.ctx.id() }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { who, view, one } = await openCase(visit, params.number)
  const { form, look } = visit
  const text = form.get('text')
  const given = form.all('reasons')
  const typed = { grade: form.get('grade'), reasons: given.join(' '), text }
  const grade = grades.find((each) => String(each) === typed.grade)
  if (grade === undefined) return wrong([{ field: 'grade', text: say(words['grade-empty'], look.locale) }], typed)
  if ([...text].length > longest)
    return wrong([{ field: 'text', text: say(words['too-long'], look.locale, { most: longest }) }], typed)
  const sent = await attempt(visit, typed, () =>
    visit.port.rateApplication(visit.ctx, who, {
      caseNumber: one.number,
      grade,
      reasons: reasons.filter((reason) => given.includes(reason)),
      text: text || null,
      key: form.get('once'),
    }),
  )
  return sent.done ? seeOther(`/applications/${view.number}?done=rate`) : sent.answer
}

export default function Rate(): ReactElement {
  const { view, one, once } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <CaseFrame view={view} one={one} title={t('title')}>
      <p className="lead">{t('lead', { org: one.org })}</p>
      <PostForm>
        <input type="hidden" name="once" value={once} />
        <Choice
          name="grade"
          label={t('grade')}
          value={found.values.grade}
          error={errorAt(found, 'grade')}
          options={grades.map((grade) => ({ value: String(grade), label: t(`grade-${grade}`) }))}
        />
        <Checks
          name="reasons"
          label={t('reasons')}
          optional
          options={reasons.map((reason) => ({ value: reason, label: t(`reason-${reason}`) }))}
          chosen={(found.values.reasons ?? '').split(' ')}
        />
        <TextArea
          name="text"
          label={t('text')}
          optional
          rows={3}
          value={found.values.text}
          error={errorAt(found, 'text')}
        />
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
    </CaseFrame>
  )
}
