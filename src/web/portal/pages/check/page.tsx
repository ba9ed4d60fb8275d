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
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'documents.check', title: { zh: '核验证照', en: 'Check a licence' } }

export async function loader({ context: visit }: PageArgs): Promise<{ code: string }> {
  return { code: (visit.url.searchParams.get('code') ?? '').slice(0, 120) }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const code = visit.form.get('code').slice(0, 120)
  const text = (name: keyof typeof words): string => say(words[name], visit.look.locale)
  if (code === '') return wrong([{ field: 'code', text: text('code-empty') }])
  const found = await attempt(visit, { code }, () =>
    visit.port.documents.check(visit.ctx, { code, address: visit.address }),
  )
  if (!found.done) return found.answer
  if (found.value === null) return wrong([{ field: 'code', text: text('unknown') }], { code })
  return seeOther(`/check/${encodeURIComponent(found.value.identifier)}`)
}

export default function CheckPage(): ReactElement {
  const { code } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <div className="page">
      <Errors />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <PostForm action="/check">
        <TextField
          name="code"
          label={t('code')}
          hint={t('code-hint')}
          maxLength={120}
          value={found.values.code ?? code}
          error={errorAt(found, 'code')}
        />
        <div className="buttons">
          <Button>{t('find')}</Button>
        </div>
      </PostForm>
      <Panel title={t('offline-title')}>
        <p>{t('offline-text')}</p>
      </Panel>
    </div>
  )
}
