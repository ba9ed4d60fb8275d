import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors, errorAt, useWrong } from '../../../../draft/step.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import { openGuide } from '../../../../matters/open-guide.ts'
import { words as shared } from '../../../../matters/words.ts'
import { attempt, seeOther, type wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'matters.read',
  title: { zh: '空白表和样表', en: 'Forms and examples' },
}

type Loaded = { taskCode: string; name: string; isSent: boolean }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { taskCode, name } = await openGuide(visit, params.code ?? '')
  return { taskCode, name, isSent: visit.url.searchParams.get('sent') === '1' }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { taskCode } = await openGuide(visit, params.code ?? '')
  const to = visit.form.get('to')
  const sent = await attempt(visit, { to }, () =>
    visit.port.guidance.mailForms(visit.ctx, { taskCode, to, from: visit.address }),
  )
  return sent.done ? seeOther(`/matters/${taskCode}/forms?sent=1`) : sent.answer
}

export default function Forms(): ReactElement {
  const { taskCode, name, isSent } = useLoaderData<Loaded>()
  const t = useWords(words)
  const s = useWords(shared)
  const found = useWrong()
  const here = `/matters/${taskCode}/forms`
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href={`/matters/${taskCode}`}>
          {s('back-guide')}
        </a>
      </div>
      <Errors />
      <h1>{t('title')}</h1>
      <p className="over">{name}</p>
      <p className="lead">{t('lead')}</p>
      {isSent ? (
        <Panel tone="good" title={t('sent')}>
          <p>{t('sent-text')}</p>
        </Panel>
      ) : null}
      <h2>{t('download')}</h2>
      <ul className="ways">
        {(['blank', 'example'] as const).map((kind) => (
          <li key={kind}>
            <a className="way" href={`${here}/${kind}`}>
              <span className="way-name">{t(kind)}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('mail')}</h2>
      <PostForm>
        <TextField
          name="to"
          label={t('to')}
          hint={t('to-hint')}
          autoComplete="email"
          value={found.values.to}
          error={errorAt(found, 'to')}
        />
        <Button kind="second">{t('send')}</Button>
      </PostForm>
    </div>
  )
}
