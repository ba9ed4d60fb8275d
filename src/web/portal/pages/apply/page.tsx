import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { begin, isFresh, pathOf } from '../../apply/pages.ts'
import { yuan } from '../../apply/value-words.ts'
import { applicantOf } from '../../apply/who.ts'
import { Errors } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import type { AppliedFor, Offer } from '../../ports/applications.ts'
import { attempt, notFound, seeOther, type wrong } from '../../server/answers.ts'
import { useLook } from '../../server/look-context.ts'
import type { PageArgs, PageHandle, Visit } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'applications.apply', title: { zh: '在线申请', en: 'Apply online' } }

type Holder = { name: string; kind: 'person' | 'firm'; forOther: boolean }
type Loaded = { offer: Offer; holder: Holder | null; place: string }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const offer = await offerOf(visit)
  const { signed } = visit
  const holder =
    signed === null
      ? null
      : {
          name: signed.acting.name,
          kind: signed.acting.kind,
          forOther: signed.acting.id !== signed.person.id,
        }
  return { offer, holder, place: placeOf(visit) ?? '' }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const who = applicantOf(visit)
  const what = appliedFor(visit)
  if (what === null) throw notFound()
  const begun = await attempt(visit, {}, () =>
    visit.port.startApplication(visit.ctx, who, { what, place: placeOf(visit) }),
  )
  if (!begun.done) return begun.answer
  const draft = await visit.port.applicationDraft(visit.ctx, who, begun.value.draft)
  return seeOther(
    draft !== null && draft.moved.length === 0 && isFresh(draft)
      ? pathOf(draft, begin(draft))
      : `/apply/${begun.value.draft}`,
  )
}

function appliedFor({ url }: Visit): AppliedFor | null {
  const matter = url.searchParams.get('matter')
  const bundle = url.searchParams.get('bundle')
  if (matter !== null) return { matter }
  return bundle === null ? null : { bundle }
}

function placeOf({ url }: Visit): string | null {
  const place = url.searchParams.get('place') ?? ''
  return /^\d{12}$/.test(place) ? place : null
}

async function offerOf(visit: Visit): Promise<Offer> {
  const what = appliedFor(visit)
  const offer = what === null ? null : await visit.port.applicationOffer(visit.ctx, { what, place: placeOf(visit) })
  if (offer === null) throw notFound()
  return offer
}

export default function Apply(): ReactElement {
  const { offer } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page">
      <Errors />
      <p className="over">{t('title')}</p>
      <h1>{offer.title}</h1>
      <Facts offer={offer} />
      {offer.closed === null ? <Start /> : <Panel tone="wait">{offer.closed}</Panel>}
      <Materials offer={offer} />
    </div>
  )
}

/** How long, how often, what it costs, who decides. */
function Facts({ offer }: { offer: Offer }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const free = offer.fees.length === 0
  return (
    <dl className="now-lines now">
      <div>
        <dt>{t('time')}</dt>
        <dd>{t('days', { days: offer.promise })}</dd>
      </div>
      <div>
        <dt>{t('trips')}</dt>
        <dd>{offer.trips === 0 ? t('no-trips') : t('trips-count', { count: offer.trips })}</dd>
      </div>
      <div>
        <dt>{t('fees')}</dt>
        <dd>
          {free ? t('free') : null}
          {offer.fees.map((fee) => (
            <span className="as-line" key={fee.key}>
              {fee.name} {fee.amount === null ? t('fee-open') : yuan(fee.amount, locale)}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('offices')}</dt>
        <dd>
          {offer.matters.map((matter) => (
            <span className="as-line" key={matter.taskCode}>
              {offer.matters.length === 1 ? matter.org : t('office', { name: matter.name, org: matter.org })}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  )
}

/** Who applies, and the way in. */
function Start(): ReactElement {
  const { offer, holder } = useLoaderData<Loaded>()
  const t = useWords(words)
  const look = useLook()
  const signIn = `/sign-in?to=${encodeURIComponent(look.here)}`
  if (holder === null) {
    return (
      <>
        <p>{t('sign-in-why')}</p>
        <div className="buttons">
          <ButtonLink href={signIn}>{t('sign-in')}</ButtonLink>
        </div>
      </>
    )
  }
  const fits = offer.holders.includes(holder.kind)
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('who')}</h2>
      <p>
        <strong>{holder.name}</strong>
        <span className="quiet">{t(holder.forOther ? `as-${holder.kind}` : 'as-self')}</span>
      </p>
      {fits ? null : (
        <Panel tone="wait">
          <p>{t(holder.kind === 'person' ? 'only-firms' : 'only-persons')}</p>
        </Panel>
      )}
      {fits ? (
        <PostForm action={look.here}>
          <div className="buttons">
            <Button>{t('start')}</Button>
            <a className="line-link" href={`/me/acting?to=${encodeURIComponent(look.here)}`}>
              {t('other')}
            </a>
          </div>
        </PostForm>
      ) : (
        <div className="buttons">
          <ButtonLink href={`/me/acting?to=${encodeURIComponent(look.here)}`}>{t('other')}</ButtonLink>
        </div>
      )}
    </section>
  )
}

function Materials({ offer }: { offer: Offer }): ReactElement | null {
  const t = useWords(words)
  if (offer.materials.length === 0) return null
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{t('materials')}</h2>
      <ul className="plain-steps">
        {offer.materials.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className="hint">{t('materials-hint')}</p>
    </section>
  )
}
