import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Portal } from '#domains/accounts'
import { say } from '#kit/words'
import { mayUse } from '#rules/accounts'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Choice } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { Offices } from '../../apply/offices.tsx'
import { begin, isFresh, pathOf } from '../../apply/pages.ts'
import { yuan } from '../../apply/value-words.ts'
import { applicantOf } from '../../apply/who.ts'
import { Errors, errorAt, useWrong } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import type { AppliedFor, Offer } from '../../ports/applications.ts'
import { attempt, notFound, seeOther, wrong } from '../../server/answers.ts'
import { useLook } from '../../server/look-context.ts'
import { needSignIn } from '../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'applications.apply', title: { zh: '在线申请', en: 'Apply online' } }

/** Somebody who may apply here, as the choice shows him. */
type Candidate = { id: string; name: string; as: 'self' | 'representative' | 'helper' }
type Loaded = {
  offer: Offer
  /** Null: nobody is signed in. */
  candidates: readonly Candidate[] | null
  acting: string
  /** His name and number are still needed before it can be sent. */
  nameless: boolean
}

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const offer = await offerOf(visit)
  const { signed } = visit
  if (signed === null) return { offer, candidates: null, acting: '', nameless: false }
  return {
    offer,
    candidates: await candidatesFor(visit, signed, offer),
    acting: signed.acting.id,
    nameless: !mayUse(signed.person, 'apply').allowed,
  }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const signed = needSignIn(visit)
  const offer = await offerOf(visit)
  const candidates = await candidatesFor(visit, signed, offer)
  const chosen = candidates.find(({ id }) => id === visit.form.get('holder'))
  if (chosen === undefined) return wrong([{ field: 'holder', text: say(words['who-empty'], visit.look.locale) }])
  const begun = await attempt(visit, {}, async () => {
    const who = { ...applicantOf(visit), signed: await actAs(visit, signed, chosen.id) }
    const { draft } = await visit.port.startApplication(visit.ctx, who, { what: offer.for, place: placeOf(visit) })
    return { id: draft, draft: await visit.port.applicationDraft(visit.ctx, who, draft) }
  })
  if (!begun.done) return begun.answer
  const { id, draft } = begun.value
  const isNew = draft !== null && draft.moved.length === 0 && isFresh(draft)
  return seeOther(isNew ? pathOf(draft, begin(draft)) : `/apply/${id}`)
}

/** Himself, the firms he represents and those whose mandate he holds, as far as this is for them. */
async function candidatesFor(visit: Visit, signed: Portal, offer: Offer): Promise<readonly Candidate[]> {
  const others = await visit.port.accounts.actingChoices(visit.ctx, signed)
  const all = [{ holder: signed.person, as: 'self' as const }, ...others]
  return all
    .filter(({ holder }) => offer.holders.includes(holder.kind))
    .map(({ holder, as }) => ({ id: holder.id, name: holder.name, as }))
}

/** From here on he acts for the one he has chosen, on every page until he chooses again. */
async function actAs(visit: Visit, signed: Portal, holder: string): Promise<Portal> {
  if (signed.acting.id === holder) return signed
  const isSelf = holder === signed.person.id
  await visit.port.accounts.actFor(visit.ctx, { portal: signed, holder: isSelf ? null : holder })
  const now = await visit.port.accounts.residentSession(visit.ctx, visit.jar.get('onedoor-resident') ?? '')
  return now ?? needSignIn({ ...visit, signed: null })
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
      {offer.closed === null ? (
        <Start />
      ) : (
        <Panel tone="wait">
          <p>{offer.closed}</p>
        </Panel>
      )}
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
    <div className="now">
      <dl className="now-lines">
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
            <Offices matters={offer.matters} />
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** Who applies, and the way in. */
function Start(): ReactElement {
  const { candidates, acting, nameless } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  const look = useLook()
  if (candidates === null) {
    return (
      <>
        <p>{t('sign-in-why')}</p>
        <div className="buttons">
          <ButtonLink href={`/sign-in?to=${encodeURIComponent(look.here)}`}>{t('sign-in')}</ButtonLink>
        </div>
      </>
    )
  }
  if (candidates.length === 0) return <NotForYou />
  const [first] = candidates
  const chosen = candidates.find(({ id }) => id === acting) ?? (candidates.length === 1 ? first : undefined)
  return (
    <PostForm action={look.here}>
      <Choice
        name="holder"
        label={t('who')}
        value={chosen?.id}
        error={errorAt(found, 'holder')}
        options={candidates.map(({ id, name, as }) => ({ value: id, label: name, hint: t(`as-${as}`) }))}
      />
      {nameless ? <p className="hint">{t('nameless')}</p> : null}
      <div className="buttons">
        <Button>{t('start')}</Button>
      </div>
    </PostForm>
  )
}

/** Only firms may apply, and he represents none; or only persons, and somehow he is none. */
function NotForYou(): ReactElement {
  const { offer } = useLoaderData<Loaded>()
  const t = useWords(words)
  const forFirms = offer.holders.includes('firm')
  return (
    <>
      <Panel tone="wait">
        <p>{t(forFirms ? 'only-firms' : 'nobody')}</p>
      </Panel>
      {forFirms ? (
        <div className="buttons">
          <ButtonLink href="/me/firms">{t('add-firm')}</ButtonLink>
        </div>
      ) : null}
    </>
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
