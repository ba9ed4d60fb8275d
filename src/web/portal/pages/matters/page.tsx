import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Browsed, Shelves } from '#domains/matters'
import { firmThemes, personThemes, type Theme, themes } from '#rules/matters'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Pagination } from '#shared/ui/pagination/pagination.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MatterLines, PlaceLine } from '../../matters/matter-lines.tsx'
import { pickedPlace } from '../../matters/place.ts'
import { shelfHref, shelfOf } from '../../matters/shelf.ts'
import { useLook } from '../../server/look-context.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'matters.read', title: { zh: '办事指南', en: 'Services' } }

const perPage = 20

type Asked = ReturnType<typeof shelfOf>
type Loaded = { asked: Asked; place: string | null; shelves: Shelves; browsed: Browsed | null }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const { code, name } = await pickedPlace(visit)
  const asked = shelfOf(visit.url.searchParams)
  const { theme, subject, org, letter } = asked
  const isShelf = theme !== undefined || org !== undefined || letter !== undefined
  const [shelves, browsed] = await Promise.all([
    visit.port.guidance.matterShelves(visit.ctx, { subject, place: code }),
    isShelf
      ? visit.port.guidance.browseMatters(visit.ctx, {
          theme,
          subject,
          org,
          letter,
          place: code,
          page: asked.page,
          limit: perPage,
        })
      : null,
  ])
  return { asked, place: name, shelves, browsed }
}

export default function Matters(): ReactElement {
  const { asked, place, shelves, browsed } = useLoaderData<Loaded>()
  const t = useWords(words)
  const look = useLook()
  return (
    <div className="page">
      {browsed === null ? null : (
        <div className="step-row">
          <a className="back" href={shelfHref({ subject: asked.subject })}>
            {t('up')}
          </a>
        </div>
      )}
      <h1>{t('title')}</h1>
      {browsed === null ? <p className="lead">{t('lead')}</p> : null}
      <search>
        <form className="field search" method="get" action="/search">
          <label className="unseen" htmlFor="q">
            {t('search')}
          </label>
          <input className="input" id="q" name="q" type="search" autoComplete="off" />
          <Button>{t('do')}</Button>
        </form>
      </search>
      <PlaceLine name={place} to={look.here} />
      {browsed === null ? (
        <Ways asked={asked} shelves={shelves} />
      ) : (
        <Browsing asked={asked} shelves={shelves} browsed={browsed} />
      )}
    </div>
  )
}

/** Ways in: who applies, life events, offices, letters. */
function Ways({ asked, shelves }: { asked: Asked; shelves: Shelves }): ReactElement {
  const t = useWords(words)
  const { subject } = asked
  return (
    <>
      <nav aria-label={t('subject')}>
        <ul className="tabs">
          {([undefined, 'person', 'firm'] as const).map((one) => (
            <li key={one ?? 'both'}>
              <a href={shelfHref({ subject: one })} aria-current={one === subject ? 'page' : undefined}>
                {t(one ?? 'both')}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {subject === 'firm' ? null : (
        <Themes title={t('themes-person')} list={personThemes} asked={asked} shelves={shelves} />
      )}
      {subject === 'person' ? null : (
        <Themes title={t('themes-firm')} list={firmThemes} asked={asked} shelves={shelves} />
      )}
      <p>
        <a className="line-link" href="/bundles">
          {t('bundles')}
        </a>
      </p>
      <Offices asked={asked} shelves={shelves} />
      <Letters asked={asked} shelves={shelves} />
    </>
  )
}

type WayProps = { asked: Asked; shelves: Shelves }

function Themes({ title, list, asked, shelves }: WayProps & { title: string; list: readonly Theme[] }): ReactElement {
  const locale = useLocale()
  const counts = new Map(shelves.themes.map(({ code, count }) => [code, count]))
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul className="themes">
        {list.map((theme) => (
          <li key={theme}>
            <a href={shelfHref({ subject: asked.subject, theme })}>
              {themes[theme][locale]}
              <span className="quiet">{counts.get(theme) ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Offices({ asked, shelves }: WayProps): ReactElement | null {
  const t = useWords(words)
  if (shelves.orgs.length === 0) return null
  return (
    <details>
      <summary>{t('orgs')}</summary>
      <ul className="lines">
        {shelves.orgs.map(({ org, name, count }) => (
          <li key={org}>
            <a href={shelfHref({ subject: asked.subject, org })}>{t('org-count', { name, count })}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Letters({ asked, shelves }: WayProps): ReactElement | null {
  const t = useWords(words)
  if (shelves.letters.length === 0) return null
  return (
    <nav aria-label={t('letters')}>
      <h2>{t('letters')}</h2>
      <ul className="letters">
        {shelves.letters.map(({ letter }) => (
          <li key={letter}>
            <a href={shelfHref({ subject: asked.subject, letter })}>{letter.toUpperCase()}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Browsing({ asked, shelves, browsed }: WayProps & { browsed: Browsed }): ReactElement {
  const t = useWords(words)
  const { rows, count } = browsed
  const name = useShelfName(asked, shelves)
  const { page, ...shelf } = asked
  if (count === 0)
    return (
      <section aria-labelledby="none">
        <h2 id="none">{t('none')}</h2>
        <p>{t('none-text')}</p>
        <ButtonLink kind="second" href="/request/what?kind=consult">
          {t('ask')}
        </ButtonLink>
      </section>
    )
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('found', { name, count })}</h2>
      <MatterLines lines={rows} />
      <Pagination
        label={t('pages')}
        {...(page > 1 ? { earlier: { href: shelfHref({ ...shelf, page: page - 1 }), text: t('earlier') } } : {})}
        {...(page * perPage < count
          ? { later: { href: shelfHref({ ...shelf, page: page + 1 }), text: t('later') } }
          : {})}
      />
    </section>
  )
}

function useShelfName({ theme, org, letter }: Asked, shelves: Shelves): string {
  const t = useWords(words)
  const locale = useLocale()
  if (theme !== undefined) return themes[theme][locale]
  if (org !== undefined) return shelves.orgs.find((one) => one.org === org)?.name ?? t('everything')
  return letter === undefined ? t('everything') : letter.toUpperCase()
}
