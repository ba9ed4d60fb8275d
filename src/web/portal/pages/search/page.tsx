import type { ReactElement, ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { dayInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MatterLines, PlaceLine } from '../../matters/matter-lines.tsx'
import { pickedPlace } from '../../matters/place.ts'
import type { Found, RequestHit } from '../../ports/guidance.ts'
import { wellFormed } from '../../server/form.ts'
import { useLook } from '../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '查一查', en: 'Search' } }

type Loaded = { q: string; place: string | null; found: Found | null }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const q = wellFormed(visit.url.searchParams.get('q') ?? '')
    .trim()
    .slice(0, 100)
  const { code, name } = await pickedPlace(visit)
  const found = q === '' ? null : await visit.port.guidance.searchAll(visit.ctx, { q, place: code, limit: 20 })
  return { q, place: name, found }
}

export default function SearchPage(): ReactElement {
  const { q, place, found } = useLoaderData<Loaded>()
  const t = useWords(words)
  const look = useLook()
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <search>
        <form className="field" method="get" action="/search">
          <label className="label" htmlFor="q">
            {t('label')}
          </label>
          <div className="hint" id="q-hint">
            {t('hint')}
          </div>
          <div className="search">
            <input
              className="input"
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              maxLength={100}
              autoComplete="off"
              aria-describedby="q-hint"
            />
            <Button>{t('do')}</Button>
          </div>
        </form>
      </search>
      <PlaceLine name={place} to={look.here} />
      {found === null ? (
        <ButtonLink kind="second" href="/matters">
          {t('all')}
        </ButtonLink>
      ) : (
        <Results q={q} found={found} />
      )}
    </div>
  )
}

function Results({ q, found }: { q: string; found: Found }): ReactElement {
  const t = useWords(words)
  const { matters, bundles, answers, requests } = found
  const locale = useLocale()
  if (matters.length + bundles.length + answers.length + requests.length === 0) return <Nothing q={q} />
  return (
    <>
      <Group id="bundles" title={t('bundles', { count: bundles.length })} filled={bundles.length > 0}>
        <ul className="lines">
          {bundles.map(({ code, name, about }) => (
            <li key={code}>
              <a href={`/bundles/${code}`}>{name[locale]}</a>
              <p className="quiet">{about[locale]}</p>
            </li>
          ))}
        </ul>
      </Group>
      <Group id="matters" title={t('matters', { count: matters.length })} filled={matters.length > 0}>
        <MatterLines lines={matters} />
      </Group>
      <Group id="answers" title={t('answers', { count: answers.length })} filled={answers.length > 0}>
        <ul className="lines">
          {answers.map(({ id, question, summary }) => (
            <li key={id}>
              <a href={`/answers/${id}`}>{question}</a>
              {summary === '' ? null : <p className="quiet">{summary}</p>}
            </li>
          ))}
        </ul>
      </Group>
      <Group id="requests" title={t('requests')} filled={requests.length > 0}>
        <Requests requests={requests} />
      </Group>
    </>
  )
}

type GroupProps = { id: string; title: string; filled: boolean; children: ReactNode }

function Group({ id, title, filled, children }: GroupProps): ReactElement | null {
  if (!filled) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Requests({ requests }: Pick<Found, 'requests'>): ReactElement {
  const t = useWords(words)
  return (
    <>
      <p className="quiet">{t('requests-about')}</p>
      <ul className="lines">
        {requests.map((one, at) => (
          <li key={at}>
            <RequestLine one={one} />
          </li>
        ))}
      </ul>
      <p>
        <a className="line-link" href="/request/what">
          {t('tell')}
        </a>
      </p>
    </>
  )
}

function RequestLine({ one }: { one: RequestHit }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const line = [one.className[locale], one.place, one.unit].filter((text) => text !== null).join(' · ')
  const since = t('since', { day: dayInWords(one.openedAt, locale) })
  const support = one.supporters === 0 ? null : t('supporters', { count: one.supporters })
  return (
    <>
      {one.number === null ? <div>{line}</div> : <a href={`/public/${one.number}`}>{line}</a>}
      <p className="quiet">{[t(one.open ? 'handling' : 'done'), since, support].filter(Boolean).join(' · ')}</p>
    </>
  )
}

function Nothing({ q }: { q: string }): ReactElement {
  const t = useWords(words)
  return (
    <section aria-labelledby="none">
      <h2 id="none">{t('none', { q })}</h2>
      <p>{t('none-text')}</p>
      <div className="buttons">
        <ButtonLink kind="second" href="/matters">
          {t('all')}
        </ButtonLink>
        <ButtonLink kind="second" href="/request/what?kind=consult">
          {t('ask')}
        </ButtonLink>
      </div>
    </section>
  )
}
