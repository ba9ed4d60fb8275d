import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { formatNumber } from '#kit/public-number'
import type { Words } from '#kit/words'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { Errors } from '../../../draft/step.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, notFound, seeOther, type wrong } from '../../../server/answers.ts'
import { keyFor } from '../../../server/open-request.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.support', title: { zh: '公开诉求', en: 'Public request' } }

/** How the visitor stands to it: `own` asked it, `for` supports it, `against` could, `stranger` would have to sign in. */
type Stand = 'own' | 'for' | 'against' | 'stranger'
type Did = 'support' | 'take-back'
type Loaded = {
  number: string
  className: Words | null
  text: string
  place: string | null
  unit: string | null
  open: boolean
  since: string
  supporters: number
  stand: Stand
  did: Did | null
}
type Told = Awaited<ReturnType<typeof told>>

/** What everybody may read of it. A number that is hidden, mistyped or nobody's leads to one and the same page. */
async function told(visit: Visit, number = '') {
  const found = await visit.port.support.publicRequest(visit.ctx, { number: number.slice(0, 64) })
  if (found === null) throw notFound()
  return found
}

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const found = await told(visit, params.number)
  const { number, className, description, address, unit, open, openedAt, supporters } = found
  const did = visit.url.searchParams.get('done')
  return {
    ...{ number, className, text: description, place: address, unit, open, supporters },
    since: openedAt.toISOString(),
    stand: await standOf(visit, found),
    did: did === 'support' || did === 'take-back' ? did : null,
  }
}

async function standOf(visit: Visit, { number }: Told): Promise<Stand> {
  if (await isOwn(visit, number)) return 'own'
  if (visit.signed === null) return 'stranger'
  return (await visit.port.support.supports(visit.ctx, { number, portal: visit.signed })) ? 'for' : 'against'
}

/** Whoever opens it with its code, in this browser or from his account, asked it himself; the vault is asked about the rest. */
async function isOwn(visit: Visit, number: string): Promise<boolean> {
  if (keyFor(visit, number) !== null) return true
  if (visit.signed === null) return false
  return (await visit.port.accounts.keptRequests(visit.ctx, visit.signed)).some((one) => one.number === number)
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { number } = await told(visit, params.number)
  const portal = needSignIn(visit)
  const did: Did = visit.form.get('do') === 'take-back' ? 'take-back' : 'support'
  if (did === 'support' && (await isOwn(visit, number))) return seeOther(`/public/${number}`)
  const { support, takeBack } = visit.port.support
  const work = did === 'support' ? support : takeBack
  const done = await attempt(visit, {}, () => work(visit.ctx, { number, portal }))
  return done.done ? seeOther(`/public/${number}?done=${did}`) : done.answer
}

export default function PublicRequest(): ReactElement {
  const request = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  const { number, className, text, did } = request
  return (
    <div className="page">
      <div className="step-row">
        <a className="back" href="/search">
          {t('back')}
        </a>
      </div>
      {did === null ? null : (
        <div role="status">
          <Panel tone="good">
            <p>{t(`done.${did}`)}</p>
          </Panel>
        </div>
      )}
      <Errors />
      <p className="over">{t('number', { number: formatNumber(number) })}</p>
      <h1>{className?.[locale] ?? t('unclassified')}</h1>
      {text === '' ? <p className="hint">{t('coarse')}</p> : <p className="as-typed reading">{text}</p>}
      <Facts request={request} />
      <Support request={request} />
      <section className="after" aria-labelledby="other">
        <h2 id="other">{t('other')}</h2>
        <ButtonLink kind="second" href="/request/what">
          {t('tell')}
        </ButtonLink>
      </section>
    </div>
  )
}

function Facts({ request: { open, place, unit, since } }: { request: Loaded }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <section className="now">
      <p className="state-row">
        <Tag tone={open ? 'open' : 'done'} text={t(open ? 'handling' : 'done')} />
      </p>
      <dl className="now-lines">
        {place === null ? null : (
          <div>
            <dt>{t('where')}</dt>
            <dd>{place}</dd>
          </div>
        )}
        <div>
          <dt>{t('unit')}</dt>
          <dd>{unit ?? t('centre')}</dd>
        </div>
        <div>
          <dt>{t('since')}</dt>
          <dd>{dateInWords(since, locale)}</dd>
        </div>
      </dl>
    </section>
  )
}

function Support({ request }: { request: Loaded }): ReactElement {
  const t = useWords(words)
  const { supporters, open, stand, number } = request
  const line = supporters === 0 ? t('nobody') : supporters === 1 ? t('one') : t('count', { count: supporters })
  return (
    <section aria-labelledby="support">
      <h2 id="support">{t('title')}</h2>
      <p className="lead">{line}</p>
      {!open && stand !== 'for' ? (
        <p>{t('ended')}</p>
      ) : stand === 'own' ? (
        <p>
          {t('own')}{' '}
          <a className="line-link" href={`/track/${number}`}>
            {t('track')}
          </a>
        </p>
      ) : (
        <Voice stand={stand} number={number} />
      )}
    </section>
  )
}

function Voice({ stand, number }: { stand: Exclude<Stand, 'own'>; number: string }): ReactElement {
  const t = useWords(words)
  if (stand === 'for')
    return (
      <PostForm>
        <p>{t('supported')}</p>
        <div className="buttons">
          <Button kind="second" name="do" value="take-back">
            {t('take-back')}
          </Button>
        </div>
        <p className="quiet">{t('private')}</p>
      </PostForm>
    )
  return (
    <>
      <p>{t('why')}</p>
      {stand === 'against' ? (
        <PostForm>
          <div className="buttons">
            <Button name="do" value="support">
              {t('support')}
            </Button>
          </div>
        </PostForm>
      ) : (
        <>
          <div className="buttons">
            <ButtonLink href={`/sign-in?to=${encodeURIComponent(`/public/${number}`)}`}>{t('sign-in')}</ButtonLink>
          </div>
          <p className="quiet">{t('sign-in-why')}</p>
        </>
      )}
      <p className="quiet">{t('private')}</p>
    </>
  )
}
