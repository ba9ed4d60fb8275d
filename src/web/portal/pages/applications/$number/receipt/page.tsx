import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { formatNumber } from '#kit/public-number'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Mark } from '#shared/ui/mark/mark.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { openApplication } from '../../../../apply/who.ts'
import type { ApplicationView } from '../../../../ports/applications.ts'
import { useLook } from '../../../../server/look-context.ts'
import { drawQr, type Qr } from '../../../../server/qr.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '申请回执', en: 'Receipt of your application' },
}

type Loaded = { view: ApplicationView; qr: Qr }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view } = await openApplication(visit, params.number)
  return { view, qr: drawQr(`${visit.look.origin}/applications/${view.number}`) }
}

export default function Receipt(): ReactElement {
  const { view, qr } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page">
      <div className="screen-only done-head">
        <h1>{t('done')}</h1>
        <p className="lead">{t('keep')}</p>
      </div>
      <Paper view={view} qr={qr} />
      <section className="screen-only" aria-labelledby="next">
        <h2 id="next">{t('next-title')}</h2>
        <ol className="plain-steps">
          <li>{t('next-1')}</li>
          <li>{t('next-2')}</li>
          <li>{t('next-3')}</li>
        </ol>
      </section>
      <div className="buttons screen-only">
        <ButtonLink href={`/applications/${view.number}`}>{t('follow')}</ButtonLink>
        <ButtonLink kind="second" href={`/applications/${view.number}/receipt/file`}>
          {t('pdf')}
        </ButtonLink>
        <print-page label={t('print')} />
      </div>
    </div>
  )
}

/** One A4 page that looks like what it is. */
function Paper({ view, qr }: Loaded): ReactElement {
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
      <Lines view={view} />
      <Hashes view={view} />
      <footer className="paper-foot">
        <figure className="qr">
          <svg role="img" aria-label={t('qr')} viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges">
            <path d={qr.path} />
          </svg>
          <figcaption>{t('qr')}</figcaption>
        </figure>
        <p className="paper-seal">
          {office}
          <br />
          {dateInWords(view.filedAt, locale)}
          <br />
          <span className="print-only">{t('seal')}</span>
        </p>
      </footer>
    </article>
  )
}

function Lines({ view }: { view: ApplicationView }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <dl className="paper-lines">
      <div className="paper-key">
        <dt>{t('number')}</dt>
        <dd className="code">{formatNumber(view.number)}</dd>
      </div>
      <div>
        <dt>{t('about')}</dt>
        <dd>{view.title}</dd>
      </div>
      <div>
        <dt>{t('holder')}</dt>
        <dd>{view.holder}</dd>
      </div>
      <div>
        <dt>{t('filed')}</dt>
        <dd>{dateInWords(view.filedAt, locale)}</dd>
      </div>
      <div>
        <dt>{t('cases')}</dt>
        <dd>
          {view.cases.map((one) => (
            <span className="as-line" key={one.number}>
              {t('case', { name: one.name, org: one.org })}
              {view.cases.length === 1 ? null : <span className="as-line quiet">{one.number}</span>}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  )
}

/** Fingerprints: whoever has the same files can prove that these were handed in. */
function Hashes({ view }: { view: ApplicationView }): ReactElement {
  const t = useWords(words)
  return (
    <section className="hashes" aria-label={t('hashes')}>
      <h3>{t('hashes')}</h3>
      <dl>
        <div>
          <dt>{t('form')}</dt>
          <dd>{view.receiptHash}</dd>
        </div>
        {view.hashes.map((hash, at) => (
          <div key={at}>
            <dt>{hash.name}</dt>
            <dd>{hash.sha256}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
