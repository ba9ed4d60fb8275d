import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Portal } from '#domains/accounts'
import type { Words } from '#kit/words'
import { mandateMonths, mayUse } from '#rules/accounts'
import { Button } from '#shared/ui/button/button.tsx'
import { Check, Choice, TextField } from '#shared/ui/field/field.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { MePage } from '../../../../layout/me-page.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../../../server/answers.ts'
import { needSignIn } from '../../../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '委托别人办理', en: 'Grant a mandate' } }

type Loaded = { giver: string; options: readonly { code: string; name: Words }[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  if (portal.mandate !== null || !mayUse(portal.person, 'represent').allowed) throw seeOther('/me/mandates')
  return { giver: portal.acting.name, options: await optionsFor(visit, portal) }
}

/** What may be named: the bundles for people, or those for firms. */
async function optionsFor(visit: Visit, { acting }: Portal): Promise<Loaded['options']> {
  const all = await visit.port.accounts.scopeOptions(visit.ctx)
  return all.filter(({ subject }) => subject === acting.kind)
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  const { form } = visit
  const options = await optionsFor(visit, portal)
  const codes = options.map(({ code }) => code).filter((code) => form.get(`scope-${code}`) === 'yes')
  const isAll = options.length === 0 || form.get('covers') === 'all'
  const typed = {
    name: form.get('name').slice(0, 200),
    phone: form.get('phone').slice(0, 60),
    covers: form.get('covers'),
    months: form.get('months'),
    codes: codes.join(' '),
  }
  const terms = { scope: isAll ? ('all' as const) : codes, months: Number(typed.months) }
  const invited = { name: typed.name, phone: typed.phone }
  const granted = await attempt(visit, typed, () =>
    visit.port.accounts.grantMandate(visit.ctx, { portal, invited, terms }),
  )
  return granted.done ? seeOther('/me/mandates') : granted.answer
}

export default function NewMandate(): ReactElement {
  const { giver, options } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  const { values } = found
  const months = mandateMonths.map((count) => ({ value: String(count), label: t(`months-${count}`) }))
  return (
    <MePage title={t('title')} lead={t('lead', { name: giver })} back="/me/mandates">
      <PostForm>
        <TextField
          name="name"
          label={t('name')}
          hint={t('name-hint')}
          width="phone"
          value={values.name}
          error={errorAt(found, 'name')}
        />
        <TextField
          name="phone"
          type="tel"
          label={t('phone')}
          hint={t('phone-hint')}
          inputMode="tel"
          width="phone"
          value={values.phone}
          error={errorAt(found, 'phone')}
        />
        {options.length === 0 ? null : <Covers options={options} />}
        <Choice
          name="months"
          label={t('months')}
          value={values.months ?? ''}
          error={errorAt(found, 'months')}
          options={months}
          compact
        />
        <p className="hint">{t('duty')}</p>
        <div className="buttons">
          <Button>{t('grant')}</Button>
        </div>
      </PostForm>
    </MePage>
  )
}

/** Everything, or some of the bundles. */
function Covers({ options }: { options: Loaded['options'] }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const found = useWrong()
  const chosen = (found.values.codes ?? '').split(' ')
  return (
    <>
      <Choice
        name="covers"
        label={t('covers')}
        value={found.values.covers ?? ''}
        error={errorAt(found, 'scope')}
        options={(['all', 'some'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <fieldset className="field only-some">
        <legend className="label">{t('some-which')}</legend>
        <div className="options">
          {options.map(({ code, name }) => (
            <Check key={code} name={`scope-${code}`} label={name[locale]} checked={chosen.includes(code)} />
          ))}
        </div>
      </fieldset>
    </>
  )
}
