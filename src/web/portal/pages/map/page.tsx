import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { EnterpriseMap, Share } from '#domains/bundles'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Choice, TextField } from '#shared/ui/field/field.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MapView } from '../../bundles/map-view.tsx'
import { words as shared } from '../../bundles/words.ts'
import { Errors, errorAt, useWrong } from '../../draft/step.tsx'
import { PostForm } from '../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../server/answers.ts'
import { idIn } from '../../server/ids.ts'
import { useLook } from '../../server/look-context.ts'
import { needSignIn } from '../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { walletOf } from '../../server/wallet.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'documents.own', title: { zh: '一企一图', en: 'The map of your firm' } }

type OwnShare = Share & { token: string | null }
type Loaded = { map: EnterpriseMap | null; shares: readonly OwnShare[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  if (portal.acting.kind !== 'firm') return { map: null, shares: [] }
  walletOf(visit)
  const [map, shares] = await Promise.all([
    visit.port.bundles.firmMap(visit.ctx, portal),
    visit.port.bundles.shares(visit.ctx, portal),
  ])
  return { map, shares }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  if (portal.acting.kind !== 'firm') return seeOther('/map')
  walletOf(visit)
  const [todo = '', id = ''] = visit.form.get('do').split(' ')
  const values = { label: visit.form.get('label').slice(0, 60), days: visit.form.get('days').slice(0, 3) }
  const done = await attempt(visit, values, async () => {
    if (todo === 'revoke') await visit.port.bundles.revokeShare(visit.ctx, { portal, id: idIn(id) })
    else await visit.port.bundles.shareMap(visit.ctx, { portal, label: values.label, days: Number(values.days) })
  })
  return done.done ? seeOther('/map#shares') : done.answer
}

export default function FirmMap(): ReactElement {
  const { map, shares } = useLoaderData<Loaded>()
  const t = useWords(words)
  const s = useWords(shared)
  return (
    <div className="page">
      <Errors />
      <h1>{t('title')}</h1>
      {map === null ? (
        <>
          <p className="lead">{t('for-person')}</p>
          <ButtonLink href="/me/firms">{t('choose')}</ButtonLink>
        </>
      ) : (
        <>
          <p className="lead">{t('for-firm', { name: map.holder.name })}</p>
          <print-page label={s('print')} />
          <MapView map={map} />
          <Together map={map} />
          <Sharing shares={shares} />
        </>
      )}
    </div>
  )
}

function Together({ map }: { map: EnterpriseMap }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (map.bundles.length === 0) return null
  return (
    <section className="screen-only" aria-labelledby="together">
      <h2 id="together">{t('bundles-title')}</h2>
      <ul className="lines">
        {map.bundles.map(({ code, body }) => (
          <li key={code}>
            <a href={`/bundles/${code}`}>{body.name[locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const spans = [7, 30, 90] as const

function Sharing({ shares }: { shares: readonly OwnShare[] }): ReactElement {
  const t = useWords(words)
  const found = useWrong()
  return (
    <section className="screen-only" id="shares" aria-labelledby="share">
      <h2 id="share">{t('share-title')}</h2>
      <p>{t('share-lead')}</p>
      <PostForm>
        <TextField
          name="label"
          label={t('label')}
          hint={t('label-hint')}
          maxLength={60}
          value={found.values.label}
          error={errorAt(found, 'label')}
        />
        <Choice
          name="days"
          label={t('days')}
          compact
          options={spans.map((n) => ({ value: String(n), label: t('days-n', { n }) }))}
          value={found.values.days ?? '30'}
          error={errorAt(found, 'days')}
        />
        <div className="buttons">
          <Button name="do" value="share">
            {t('share')}
          </Button>
        </div>
      </PostForm>
      {shares.length === 0 ? null : <h3>{t('shares-title')}</h3>}
      {shares.map((share) => (
        <ShareCard key={share.id} share={share} />
      ))}
    </section>
  )
}

function ShareCard({ share }: { share: OwnShare }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const { origin } = useLook()
  const { token, uses, label } = share
  return (
    <section className={token === null ? 'card card-over' : 'card'}>
      <h4>{label}</h4>
      <p>
        {token === null
          ? t('share-over', { n: uses })
          : t('share-open', { day: dateInWords(share.expiresAt.toISOString(), locale), n: uses })}
      </p>
      {token === null ? null : (
        <>
          <p className="share-link">
            {t('share-address')}
            <a href={`/map/shared/${token}`}>{`${origin}/map/shared/${token}`}</a>
          </p>
          <PostForm>
            <Button kind="plain" name="do" value={`revoke ${share.id}`} hidden={t('revoke-hidden', { label })}>
              {t('revoke')}
            </Button>
          </PostForm>
        </>
      )}
    </section>
  )
}
