import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { formatNumber } from '#kit/public-number'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Mark } from '#shared/ui/mark/mark.tsx'
import { dateInWords, dayInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { useLook } from '../../../../server/look-context.ts'
import { openRequest } from '../../../../server/open-request.ts'
import { drawQr, type Qr } from '../../../../server/qr.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.track', title: { zh: '诉求已提交', en: 'Request received' } }

type Loaded = {
  number: string
  code: string
  subject: string
  filedAt: string
  now: string
  dueAt: string | null
  provisional: boolean
  qr: Qr
}

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { key, view } = await openRequest(visit, params.number ?? '')
  // The picture leads to the page that asks for the code: the code itself is printed, not encoded.
  const qr = drawQr(`${visit.look.origin}/track?number=${key.number}`)
  const { subject, filedAt, now, dueAt, dueProvisional: provisional } = view
  return { ...key, subject, filedAt, now, dueAt, provisional, qr }
}

export default function Sent(): ReactElement {
  const receipt = useLoaderData<Loaded>()
  const t = useWords(words)
  const { signed } = useLook()
  return (
    <div className="page">
      <div className="screen-only done-head">
        <h1>{t('done')}</h1>
        <p className="lead">{t('keep')}</p>
      </div>
      <Paper receipt={receipt} />
      <section className="screen-only" aria-labelledby="next">
        <h2 id="next">{t('next-title')}</h2>
        <ol className="plain-steps">
          <li>{t('next-1')}</li>
          <li>{t('next-2')}</li>
          <li>{t('next-3')}</li>
        </ol>
        <p className="hint">{t('secret')}</p>
      </section>
      <div className="buttons screen-only">
        <ButtonLink href={`/track/${receipt.number}`}>{t('track')}</ButtonLink>
        <print-page label={t('print')} />
        {signed === null ? null : (
          <a className="line-link" href={`/me/requests?number=${receipt.number}`}>
            {t('keep-mine')}
          </a>
        )}
        <a className="line-link" href="/">
          {t('home')}
        </a>
      </div>
    </div>
  )
}

/** One A4 page that looks like what it is. */
function Paper({ receipt }: { receipt: Loaded }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const look = useLook()
  const office = t('office', { city: look.city })
  return (
    <article className="paper" aria-label={t('paper')}>
      <header className="paper-head">
        <Mark size={22} />
        <p>{office}</p>
      </header>
      <h2 className="paper-title">{t('paper')}</h2>
      <Lines receipt={receipt} />
      <footer className="paper-foot">
        <QrPicture qr={receipt.qr} label={t('qr')} />
        <p className="paper-seal">
          {office}
          <br />
          {dateInWords(receipt.filedAt, locale)}
          <br />
          <span className="print-only">{t('seal')}</span>
        </p>
      </footer>
    </article>
  )
}

function Lines({ receipt }: { receipt: Loaded }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const { dueAt, provisional, now } = receipt
  const day = dueAt === null ? '' : dayInWords(dueAt, locale, now)
  const due = dueAt === null ? t('due-open') : t(provisional ? 'due-provisional' : 'due-by', { day })
  return (
    <dl className="paper-lines">
      <div className="paper-key">
        <dt>{t('number')}</dt>
        <dd className="code">{formatNumber(receipt.number)}</dd>
      </div>
      <div className="paper-key">
        <dt>{t('code')}</dt>
        <dd className="code">{`${receipt.code.slice(0, 4)} ${receipt.code.slice(4)}`}</dd>
      </div>
      <div>
        <dt>{t('about')}</dt>
        <dd>{receipt.subject}</dd>
      </div>
      <div>
        <dt>{t('filed')}</dt>
        <dd>{dateInWords(receipt.filedAt, locale)}</dd>
      </div>
      <div>
        <dt>{t('due')}</dt>
        <dd>{due}</dd>
      </div>
    </dl>
  )
}

function QrPicture({ qr, label }: { qr: Qr; label: string }): ReactElement {
  return (
    <figure className="qr">
      <svg role="img" aria-label={label} viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges">
        <path d={qr.path} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
