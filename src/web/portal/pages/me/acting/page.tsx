import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button } from '#shared/ui/button/button.tsx'
import { Choice } from '#shared/ui/field/field.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../draft/step.tsx'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../../server/answers.ts'
import { idIn } from '../../../server/ids.ts'
import { comesFrom, needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '为谁办理', en: 'For whom' } }

type Line = { id: string; name: string; as: 'representative' | 'helper'; until: string | null }
type Loaded = { person: string; acting: string; lines: readonly Line[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  const choices = await visit.port.accounts.actingChoices(visit.ctx, portal)
  const lines = choices.map(({ holder, as, until }) => ({ id: holder.id, name: holder.name, as, until }))
  return {
    person: portal.person.name,
    acting: portal.acting.id === portal.person.id ? 'self' : portal.acting.id,
    lines,
  }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  const holder = visit.form.get('holder')
  const acts = await attempt(visit, {}, () =>
    visit.port.accounts.actFor(visit.ctx, { portal, holder: holder === 'self' ? null : idIn(holder) }),
  )
  return acts.done ? seeOther(comesFrom(visit)) : acts.answer
}

export default function Acting(): ReactElement {
  const { person, acting, lines } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  const found = useWrong()
  const options = lines.map(({ id, name, as, until }) => {
    const hint = until === null ? t('as-representative') : t(`as-${as}`, { day: dateInWords(until, locale) })
    return { value: id, label: name, hint }
  })
  return (
    <MePage title={t('title')} lead={t('lead')}>
      <PostForm>
        <Choice
          name="holder"
          label={t('for')}
          value={acting}
          error={errorAt(found, '')}
          options={[
            { value: 'self', label: person === '' ? t('self') : t('self-named', { name: person }) },
            ...options,
          ]}
        />
        <div className="buttons">
          <Button>{t('change')}</Button>
        </div>
      </PostForm>
      {lines.length === 0 ? <p>{t('none')}</p> : null}
    </MePage>
  )
}
