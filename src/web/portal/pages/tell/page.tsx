import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Telling } from '#domains/drift'
import { say, type Words } from '#kit/words'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Choice, TextArea } from '#shared/ui/field/field.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors, errorAt, useWrong } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import { attempt, notFound, seeOther, wrong } from '../../server/answers.ts'
import { useLook } from '../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'matters.read',
  title: { zh: '办的和写的不一样', en: 'Not as the guide says' },
}

const LONGEST = 1000
const kinds = ['asked-for-more', 'came-more-often', 'took-longer', 'charged-more', 'refused', 'other'] as const

type Loaded = { taskCode: string; name: Words; key: string; done: boolean } | null

export async function loader({ context: visit }: PageArgs): Promise<Loaded | ReturnType<typeof notFound>> {
  const { searchParams } = visit.url
  const taskCode = (searchParams.get('matter') ?? visit.form.get('matter')).slice(0, 40)
  const name = await visit.port.consult.matterName(visit.ctx, taskCode)
  return name === null ? notFound() : { taskCode, name, key: visit.ctx.id(), done: searchParams.get('done') === '1' }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { form } = visit
  const values = { what: form.get('what'), text: form.get('text') }
  const what = kinds.find((kind) => kind === values.what)
  const fault = values.text === '' ? 'text-missing' : [...values.text].length > LONGEST ? 'text-long' : null
  const errors = [
    ...(what === undefined ? [{ field: 'what', text: say(words['what-missing'], visit.look.locale) }] : []),
    ...(fault === null ? [] : [{ field: 'text', text: say(words[fault], visit.look.locale) }]),
  ]
  if (what === undefined || errors.length > 0) return wrong(errors, values)
  const taskCode = form.get('matter').slice(0, 40)
  const told: Telling = { taskCode, what, text: values.text, key: form.get('key').slice(0, 64) || visit.ctx.id() }
  const sent = await attempt(visit, values, () => visit.port.drift.tellDrift(visit.ctx, told))
  return sent.done ? seeOther(`/tell?matter=${encodeURIComponent(taskCode)}&done=1`) : sent.answer
}

export default function Tell(): ReactElement {
  const loaded = useLoaderData<Loaded>()
  const t = useWords(words)
  const look = useLook()
  const found = useWrong()
  if (loaded === null) return <NoMatter />
  if (loaded.done) return <Done taskCode={loaded.taskCode} />
  const name = say(loaded.name, look.locale)
  return (
    <div className="page">
      <a className="back" href={`/matters/${loaded.taskCode}`}>
        {name}
      </a>
      <Errors />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { matter: name })}</p>
      <PostForm keep="tell">
        <input type="hidden" name="matter" value={loaded.taskCode} />
        <input type="hidden" name="key" value={loaded.key} />
        <Choice
          name="what"
          label={t('what')}
          options={kinds.map((value) => ({ value, label: t(value) }))}
          value={found.values.what ?? ''}
          error={errorAt(found, 'what')}
        />
        <TextArea
          name="text"
          label={t('text')}
          hint={t('text-hint')}
          value={found.values.text ?? ''}
          error={errorAt(found, 'text')}
        />
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
    </div>
  )
}

function NoMatter(): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('none')}</h1>
      <p>{t('none-text')}</p>
      <ButtonLink href="/matters">{t('guides')}</ButtonLink>
    </div>
  )
}

function Done({ taskCode }: { taskCode: string }): ReactElement {
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('done')}</h1>
      <p>{t('done-text')}</p>
      <div className="buttons">
        <ButtonLink href={`/matters/${taskCode}`}>{t('guide')}</ButtonLink>
        <ButtonLink kind="second" href="/request/what?kind=complaint">
          {t('file')}
        </ButtonLink>
      </div>
    </div>
  )
}
