import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Mandate } from '#domains/accounts'
import type { Helped } from '#domains/applications'
import type { Words } from '#kit/words'
import { mayUse } from '#rules/accounts'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../../server/answers.ts'
import { idIn } from '../../../server/ids.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '授权委托', en: 'Mandates' } }

type Shown = Mandate & { covers: readonly Words[] | 'all'; sent: readonly Helped[] }
type Loaded = {
  giver: string
  may: boolean
  passing: boolean
  given: readonly Shown[]
  held: readonly Shown[]
  offered: readonly Shown[]
}

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  const [own, options, helped] = await Promise.all([
    visit.port.accounts.mandates(visit.ctx, portal),
    visit.port.accounts.scopeOptions(visit.ctx),
    visit.port.appliedUnderMandates(visit.ctx, portal),
  ])
  const names = new Map(options.map(({ code, name }) => [code, name]))
  const show = (mandate: Mandate): Shown => {
    const { scope } = mandate
    return {
      ...mandate,
      sent: helped.filter((one) => one.mandate === mandate.id),
      covers: scope === 'all' ? scope : scope.map((code) => names.get(code) ?? { zh: code, en: code }),
    }
  }
  return {
    giver: portal.acting.name,
    may: mayUse(portal.person, 'represent').allowed,
    passing: portal.mandate !== null,
    given: own.given.map(show),
    held: own.held.map(show),
    offered: own.offered.map(show),
  }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  const { accounts } = visit.port
  const [todo = '', given] = visit.form.get('do').split(' ')
  const id = idIn(given)
  const done = await attempt(visit, {}, async () => {
    if (todo === 'accept') await accounts.acceptMandate(visit.ctx, { portal, id })
    else if (todo === 'decline') await accounts.declineMandate(visit.ctx, { portal, id })
    else if (todo === 'revoke') await accounts.revokeMandate(visit.ctx, { portal, id })
  })
  return done.done ? seeOther('/me/mandates') : done.answer
}

export default function Mandates(): ReactElement {
  const { giver, may, passing, given, held, offered } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {offered.length === 0 ? null : <h2>{t('offered-title')}</h2>}
      {offered.map((mandate) => (
        <Card key={mandate.id} mandate={mandate} name={t('from', { name: mandate.giver.name })} offers={may} />
      ))}
      {offered.length > 0 && !may ? <CheckFirst /> : null}
      <h2>{giver === '' ? t('given-title') : t('given-title-of', { name: giver })}</h2>
      {given.length === 0 ? <p>{t(passing ? 'passing' : 'given-none')}</p> : null}
      {given.map((mandate) => (
        <Card key={mandate.id} mandate={mandate} name={t('to', { name: mandate.helper })} />
      ))}
      {passing ? null : may ? (
        <div className="buttons">
          <ButtonLink href="/me/mandates/new">{t('grant')}</ButtonLink>
        </div>
      ) : (
        <CheckFirst />
      )}
      <h2>{t('held-title')}</h2>
      {held.length === 0 ? <p>{t('held-none')}</p> : null}
      {held.map((mandate) => (
        <Card key={mandate.id} mandate={mandate} name={t('from', { name: mandate.giver.name })} held />
      ))}
    </MePage>
  )
}

function CheckFirst(): ReactElement {
  const t = useWords(words)
  return (
    <Panel tone="wait">
      <p>
        {t('check-first')} <a href="/me/identity?to=%2Fme%2Fmandates">{t('check')}</a>
      </p>
    </Panel>
  )
}

/** One mandate: who, for what, how long, how it stands, and what can be done about it. */
function Card(props: { mandate: Shown; name: string; offers?: boolean; held?: boolean }): ReactElement {
  const { mandate, name } = props
  const t = useWords(words)
  const locale = useLocale()
  const { covers, state, proof } = mandate
  const what = covers === 'all' ? t('everything') : covers.map((one) => one[locale]).join(locale === 'zh' ? '、' : ', ')
  const days = { from: dateInWords(mandate.validFrom, locale), to: dateInWords(mandate.validTo, locale) }
  return (
    <section className={state === 'live' || state === 'asked' ? 'card' : 'card card-over'}>
      <h3>{name}</h3>
      <p>
        <strong>{t(`state-${state}`)}</strong> · {what}
      </p>
      <p className="quiet">
        {t('days', days)}
        {proof === 'window' ? ` · ${t('at-window')}` : ''}
      </p>
      <SentIn sent={mandate.sent} />
      <Doings {...props} />
    </section>
  )
}

/** What the helper did under this mandate: the giver sees every application. */
function SentIn({ sent }: { sent: readonly Helped[] }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (sent.length === 0) return null
  return (
    <>
      <h4>{t('sent-in')}</h4>
      <ul className="lines">
        {sent.map(({ number, title, at }) => (
          <li key={number}>
            <a href={`/applications/${number}`}>{title[locale]}</a>
            <p className="quiet">{dateInWords(at, locale)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Doings(props: { mandate: Shown; name: string; offers?: boolean; held?: boolean }): ReactElement | null {
  const { mandate, name, offers, held = false } = props
  const t = useWords(words)
  const { id, state } = mandate
  if (offers !== undefined)
    return (
      <PostForm>
        <div className="buttons">
          {offers ? (
            <Button name="do" value={`accept ${id}`} hidden={name}>
              {t('accept')}
            </Button>
          ) : null}
          <Button kind="second" name="do" value={`decline ${id}`} hidden={name}>
            {t('decline')}
          </Button>
        </div>
      </PostForm>
    )
  if (state !== 'live' && state !== 'asked' && state !== 'ahead') return null
  return (
    <PostForm>
      <Button kind="plain" name="do" value={`revoke ${id}`} hidden={name}>
        {t(held ? 'give-up' : 'revoke')}
      </Button>
    </PostForm>
  )
}
