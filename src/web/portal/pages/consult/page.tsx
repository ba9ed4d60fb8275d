import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say, type Words } from '#kit/words'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { TextArea } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors, errorAt, useWrong } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import { attempt, notFound, seeOther, wrong } from '../../server/answers.ts'
import { useLook } from '../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { rememberQuestion } from './remember.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'consult.ask', title: { zh: '问问办事人员', en: 'Ask the officer' } }

const LONGEST = 500

type Loaded = { taskCode: string; name: Words; key: string; signed: boolean } | null

export async function loader({ context: visit }: PageArgs): Promise<Loaded | ReturnType<typeof notFound>> {
  const taskCode = visit.url.searchParams.get('matter') ?? visit.form.get('matter')
  const name = await visit.port.consult.matterName(visit.ctx, taskCode.slice(0, 40))
  if (name === null) return notFound()
  return { taskCode, name, key: visit.ctx.id(), signed: visit.signed !== null }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { form } = visit
  const text = form.get('text')
  const fault = text === '' ? 'text-missing' : [...text].length > LONGEST ? 'text-long' : null
  if (fault) return wrong([{ field: 'text', text: say(words[fault], visit.look.locale) }], { text })
  const asked = await attempt(visit, { text }, () =>
    visit.port.consult.askQuestion(visit.ctx, {
      taskCode: form.get('matter').slice(0, 40),
      text,
      holder: visit.signed?.acting.id ?? null,
      key: form.get('key').slice(0, 64) || visit.ctx.id(),
    }),
  )
  if (!asked.done) return asked.answer
  rememberQuestion(visit, asked.value)
  return seeOther(`/consult/${asked.value.id}`)
}

export default function Consult(): ReactElement {
  const loaded = useLoaderData<Loaded>()
  const t = useWords(words)
  const look = useLook()
  const found = useWrong()
  if (loaded === null) {
    return (
      <div className="page">
        <h1>{t('no-matter')}</h1>
        <p>{t('no-matter-text')}</p>
        <ButtonLink href="/matters">{t('guide')}</ButtonLink>
      </div>
    )
  }
  return (
    <div className="page">
      <a className="back" href={`/matters/${loaded.taskCode}`}>
        {say(loaded.name, look.locale)}
      </a>
      <Errors />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { matter: say(loaded.name, look.locale) })}</p>
      <PostForm keep="consult">
        <input type="hidden" name="matter" value={loaded.taskCode} />
        <input type="hidden" name="key" value={loaded.key} />
        <TextArea
          name="text"
          label={t('text')}
          hint={t('text-hint')}
          value={found.values.text ?? ''}
          error={errorAt(found, 'text')}
        />
        {loaded.signed ? null : <p className="quiet">{t('sign-in')}</p>}
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
