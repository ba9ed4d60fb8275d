import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { Road } from '#shared/ui/road/road.tsx'
import { Tag, type TagTone } from '#shared/ui/tag/tag.tsx'
import { dayInWords, momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { sizeInWords } from '../../../draft/photos.ts'
import type { TrackView } from '../../../port.ts'
import { openRequest } from '../../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.track', title: { zh: '办理进度', en: 'Progress' } }

const doings = ['add', 'talk', 'rate', 'withdraw'] as const
type Doing = (typeof doings)[number]
type Loaded = { view: TrackView; done: Doing | null }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view } = await openRequest(visit, params.number ?? '')
  const done = visit.url.searchParams.get('done')
  return { view, done: doings.find((doing) => doing === done) ?? null }
}

export default function Progress(): ReactElement {
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
      <h1>{view.subject}</h1>
      <Now view={view} />
      <Replies view={view} />
      <h2>{t('road')}</h2>
      <Road
        label={t('road')}
        stations={view.stations.map((station) => ({
          name: station.name,
          state: station.state,
          stateWords: t(`station.${station.state}`),
          when:
            station.at === null
              ? station.by === null
                ? undefined
                : t('by', { day: dayInWords(station.by, locale, view.now) })
              : momentInWords(station.at, locale),
          children: (
            <>
              {station.holder === null ? null : <p>{station.holder}</p>}
              {station.note === null || station.note === view.nextStep ? null : <p className="quiet">{station.note}</p>}
            </>
          ),
        }))}
      />
      <Doings view={view} />
      <Told view={view} />
    </div>
  )
}

/** Where it is, who has it, what comes next and by which day: the answer to the question people come with. */
function Now({ view }: { view: TrackView }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  const day = view.dueAt === null ? null : dayInWords(view.dueAt, locale, view.now)
  const isOpen = view.state === 'open' || view.state === 'waiting-for-you'
  return (
    <section className="now" aria-label={t('now')}>
      <p className="state-row">
        <Tag tone={toneOf(view)} text={view.stateWords} />
        {isLate(view) ? <Tag tone="late" text={t('late')} /> : null}
      </p>
      <dl className="now-lines">
        {view.holder === null ? null : (
          <div>
            <dt>{t('holder')}</dt>
            <dd>{view.holder}</dd>
          </div>
        )}
        {view.nextStep === null ? null : (
          <div>
            <dt>{t('next')}</dt>
            <dd>{view.nextStep}</dd>
          </div>
        )}
        {view.supporters === 0 ? null : (
          <div>
            <dt>{t('support')}</dt>
            <dd>{t('supporters', { count: view.supporters })}</dd>
          </div>
        )}
        {day === null || !isOpen ? null : (
          <div>
            <dt>{t('due')}</dt>
            <dd>
              {isLate(view) ? t('late-text', { day }) : t(view.dueProvisional ? 'due-provisional' : 'due-by', { day })}
            </dd>
          </div>
        )}
      </dl>
      {view.dueWhy.length === 0 ? null : (
        <details>
          <summary>{t('why')}</summary>
          <ul>
            {view.dueWhy.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Replies({ view }: { view: TrackView }): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (view.replies.length === 0) return null
  return (
    <section aria-labelledby="replies">
      <h2 id="replies">{t('replies')}</h2>
      {view.replies.map((reply) => (
        <blockquote className="reply" key={reply.at}>
          <p className="said-by">{t('from', { unit: reply.unit, when: momentInWords(reply.at, locale) })}</p>
          <p className="as-typed">{reply.text}</p>
        </blockquote>
      ))}
    </section>
  )
}

function Doings({ view }: { view: TrackView }): ReactElement {
  const t = useWords(words)
  const at = (page: string): string => `/track/${view.number}/${page}`
  return (
    <nav className="doings screen-only" aria-label={t('can-do')}>
      <h2>{t('can-do')}</h2>
      <ul>
        {view.canRate ? (
          <li>
            <a className="doing doing-first" href={at('rate')}>
              {t('rate')}
            </a>
          </li>
        ) : null}
        {view.canAdd ? (
          <li>
            <a className="doing" href={at('add')}>
              {t('add')}
            </a>
          </li>
        ) : null}
        {view.canMessage || view.messages.length > 0 ? (
          <li>
            <a className="doing" href={at('talk')}>
              {view.messages.length === 0 ? t('talk') : t('talk-count', { count: view.messages.length })}
            </a>
          </li>
        ) : null}
        <li>
          <a className="doing" href={at('seen')}>
            {t('seen')}
          </a>
        </li>
        {view.canWithdraw ? (
          <li>
            <a className="doing" href={at('withdraw')}>
              {t('withdraw')}
            </a>
          </li>
        ) : null}
      </ul>
      <print-page label={t('print')} />
    </nav>
  )
}

function Told({ view }: { view: TrackView }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <section className="told" aria-labelledby="told">
      <h2 id="told">{t('told')}</h2>
      <p className="as-typed">{view.text}</p>
      {view.additions.map((addition) => (
        <p className="as-typed addition" key={addition.at}>
          <span className="said-by">{t('added', { when: momentInWords(addition.at, locale) })}</span>
          {addition.text}
        </p>
      ))}
      {view.attachments.length === 0 ? null : (
        <>
          <h3>{t('files')}</h3>
          <ul className="files">
            {view.attachments.map((file, at) => (
              <li key={at}>
                <span className="file-name">{file.name}</span> <span className="quiet">{sizeInWords(file.bytes)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function toneOf(view: TrackView): TagTone {
  if (view.state === 'closed' || view.state === 'withdrawn') return 'done'
  return view.state === 'waiting-for-you' ? 'wait' : 'open'
}

function isLate(view: TrackView): boolean {
  return view.state === 'open' && view.dueAt !== null && view.dueAt < view.now
}
