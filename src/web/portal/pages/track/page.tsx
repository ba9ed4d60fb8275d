import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { Errors, errorAt, useWrong } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../server/answers.ts'
import { rememberRequest } from '../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.track', title: { zh: '查进度', en: 'Track a request' } }

export async function loader({ context: visit }: PageArgs): Promise<{ number: string }> {
  return { number: (visit.url.searchParams.get('number') ?? '').slice(0, 40) }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const typed = { number: visit.form.get('number').slice(0, 80), code: visit.form.get('code').slice(0, 80) }
  const text = (code: keyof typeof words): string => say(words[code], visit.look.locale)
  const empty = (['number', 'code'] as const).filter((field) => plain(typed[field]) === '')
  if (empty.length > 0)
    return wrong(
      empty.map((field) => ({ field, text: text(`${field}-empty`) })),
      typed,
    )
  const key = { number: plain(typed.number), code: plain(typed.code) }
  const found = await attempt(visit, typed, () =>
    visit.port.trackRequest(visit.ctx, { ...key, address: visit.address }),
  )
  if (!found.done) return found.answer
  if (found.value === null) return wrong([{ field: 'number', text: text('unknown') }], typed)
  rememberRequest(visit, { number: found.value.number, code: key.code })
  return seeOther(`/track/${found.value.number}`)
}

/** As people type it: full-width letters, small letters, spaces and dashes. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

export default function Track(): ReactElement {
  const { number } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <div className="page">
      <Errors />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PostForm action="/track">
        <TextField
          name="number"
          label={t('number')}
          hint={t('number-hint')}
          value={found.values.number ?? number}
          error={errorAt(found, 'number')}
        />
        <TextField
          name="code"
          label={t('code')}
          hint={t('code-hint')}
          width="phone"
          value={found.values.code}
          error={errorAt(found, 'code')}
        />
        <div className="buttons">
          <Button>{t('find')}</Button>
        </div>
      </PostForm>
      <Panel title={t('lost')}>
        <p>{t('lost-text')}</p>
      </Panel>
    </div>
  )
}
