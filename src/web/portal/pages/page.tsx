import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { firmThemes, personThemes, themes } from '#rules/matters'
import { Button } from '#shared/ui/button/button.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import type { AnswerLine } from '../port.ts'
import type { PageArgs, PageHandle } from '../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'knowledge.search', title: { zh: '首页', en: 'Home' } }

type Loaded = { popular: readonly AnswerLine[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  return { popular: await visit.port.popularKnowledge(visit.ctx) }
}

export default function Home(): ReactElement {
  const { popular } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <>
      <section className="hall">
        <div className="wide">
          <svg className="hall-door" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <path d="M5 32V3h18v29" />
            <path d="M5 3l11 5v26L5 31" className="mark-leaf" />
          </svg>
          <h1 className="question">{t('question')}</h1>
          <search>
            <form className="search" method="get" action="/search">
              <label className="unseen" htmlFor="q">
                {t('search')}
              </label>
              <input
                className="input"
                id="q"
                name="q"
                type="search"
                placeholder={t('search-example')}
                autoComplete="off"
              />
              <Button>{t('search-do')}</Button>
            </form>
          </search>
          <Doors />
        </div>
      </section>
      <div className="wide">
        <Services />
      </div>
      <div className="wide home-rest">
        <Popular popular={popular} />
        <Promises />
      </div>
    </>
  )
}

const doors = [
  { name: 'request', href: '/request/what', sign: 'M6 8h28v20H19l-8 7v-7H6zM13 15h14M13 21h9' },
  { name: 'guide', href: '/matters', sign: 'M10 5h14l7 7v23H10zM24 5v7h7M15 19h11M15 25h11M15 31h6' },
  { name: 'track', href: '/track', sign: 'M9 34c0-8 22-6 22-14S12 14 12 9M12 9a3 3 0 1 0 0-.1M28 34h6M31 31v6' },
  {
    name: 'feedback',
    href: '/feedback',
    sign: 'M20 5l4.6 9.6L35 16l-7.6 7.2L29.300 34 20 28.800 10.700 34l1.900-10.800L5 16l10.400-1.400z',
  },
] as const

/** Tell, have done, follow, judge. */
function Doors(): ReactElement {
  const t = useWords(words)
  return (
    <nav aria-label={t('doors')}>
      <ul className="doors">
        {doors.map((door) => (
          <li key={door.name}>
            <a className="door" href={door.href}>
              <svg
                className="door-sign"
                width="40"
                height="40"
                viewBox="0 0 40 40"
                aria-hidden="true"
                focusable="false"
              >
                <path d={door.sign} />
              </svg>
              <span className="door-name">{t(`door-${door.name}`)}</span>
              <span className="door-about">{t(`door-${door.name}-about`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What people do in a life and firms in theirs, each a way into the catalogue. */
function Services(): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t('services')}</h2>
      <ul className="themes">
        {[...personThemes, ...firmThemes].map((theme) => (
          <li key={theme}>
            <a href={`/matters?theme=${theme}`}>{themes[theme][locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Popular({ popular }: Loaded): ReactElement {
  const t = useWords(words)
  return (
    <section aria-labelledby="popular">
      <h2 id="popular">{t('popular')}</h2>
      {popular.length === 0 ? (
        <p>{t('popular-none')}</p>
      ) : (
        <ul className="lines">
          {popular.slice(0, 6).map((entry) => (
            <li key={entry.id}>
              <a href={`/answers/${entry.id}`}>{entry.question}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="line-link" href="/answers">
          {t('popular-all')}
        </a>
      </p>
    </section>
  )
}

function Promises(): ReactElement {
  const t = useWords(words)
  return (
    <section aria-labelledby="promise">
      <h2 id="promise">{t('promise')}</h2>
      <ol className="promises">
        {([1, 2, 3] as const).map((at) => (
          <li key={at}>
            <strong>{t(`promise-${at}`)}</strong>
            <span>{t(`promise-${at}-about`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
