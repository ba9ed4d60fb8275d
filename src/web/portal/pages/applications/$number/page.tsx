import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { dayInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { CasePart } from '../../../applications/case-part.tsx'
import { duties } from '../../../applications/duties.ts'
import { openApplication } from '../../../apply/who.ts'
import type { ApplicationView } from '../../../ports/applications.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '办理进度', en: 'Progress of your application' },
}

const doings = ['supply', 'pay', 'rate', 'withdraw'] as const
type Doing = (typeof doings)[number]
type Loaded = { view: ApplicationView; done: Doing | null }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view } = await openApplication(visit, params.number)
  const done = visit.url.searchParams.get('done')
  return { view, done: doings.find((doing) => doing === done) ?? null }
}

export default function Application(): ReactElement {
  const { view, done } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <div className="page progress">
      {done === null ? null : (
        <div role="status">
          <Panel tone="good">
            <p>{t(`done.${done}`)}</p>
          </Panel>
        </div>
      )}
      <p className="over">
        {t('number', { number: view.number })} · {t('filed', { day: dayInWords(view.filedAt, locale, view.now) })}
      </p>
      <h1>{view.title}</h1>
      <Waiting view={view} />
      {view.cases.map((one) => (
        <CasePart key={one.number} one={one} alone={view.cases.length === 1} now={view.now} />
      ))}
      <More view={view} />
    </div>
  )
}

/** What is asked of the applicant, over all cases, before anything else. */
function Waiting({ view }: { view: ApplicationView }): ReactElement | null {
  const t = useWords(words)
  const found = view.cases.flatMap((one) => duties(one).map((duty) => ({ one, duty })))
  if (found.length === 0) return null
  return (
    <section className="waiting screen-only" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      <ul>
        {found.map(({ one, duty }) => (
          <li key={`${one.number} ${duty}`}>
            <a className="doing doing-first" href={`/applications/${one.number}/${duty === 'later' ? 'supply' : duty}`}>
              {view.cases.length === 1 ? t(`duty.${duty}`) : t('duty-of', { duty: t(`duty.${duty}`), name: one.name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What else can be done or looked at. */
function More({ view }: { view: ApplicationView }): ReactElement {
  const t = useWords(words)
  return (
    <nav className="doings screen-only" aria-label={t('can-do')}>
      <h2>{t('can-do')}</h2>
      <ul>
        <li>
          <a className="doing" href={`/applications/${view.number}/receipt`}>
            {t('receipt')}
          </a>
        </li>
        <li>
          <a className="doing" href={`/applications/${view.number}/seen`}>
            {t('seen')}
          </a>
        </li>
      </ul>
      <print-page label={t('print')} />
    </nav>
  )
}
