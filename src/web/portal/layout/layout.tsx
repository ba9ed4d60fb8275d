import type { ReactElement, ReactNode } from 'react'
import { Outlet } from 'react-router'
import { Mark } from '#shared/ui/mark/mark.tsx'
import { dateInWords, momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { useLook } from '../server/look-context.ts'
import { words } from './words.ts'

/** The page that React Router has found, in its frame. */
export function Layout(): ReactElement {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

/** Head and foot of every page: telephone, large type and the other language are always in sight. */
export function Frame({ children }: { children: ReactNode }): ReactElement {
  const t = useWords(words)
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Head />
      <Announced />
      <Acting />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  )
}

function Head(): ReactElement {
  const t = useWords(words)
  const look = useLook()
  return (
    <header className="head">
      <div className="wide head-row">
        <a className="brand" href="/">
          <Mark />
          <span className="brand-name">{t('service', { city: look.city })}</span>
          <span className="brand-product">{t('product')}</span>
        </a>
        <nav className="tools" aria-label={t('tools')}>
          <Mine />
          <a href="tel:12345" className="tools-phone" aria-label={t('call')}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M3 1.5h2.6l1.2 3.4-1.7 1.3a9 9 0 0 0 4.7 4.7l1.3-1.7 3.4 1.2V13a1.5 1.5 0 0 1-1.6 1.5A12.4 12.4 0 0 1 1.5 3.1 1.5 1.5 0 0 1 3 1.5z" />
            </svg>
            {t('phone')}
          </a>
          <a href={withSwitch(look.here, 'elder', look.elder ? '0' : '1')}>
            {t(look.elder ? 'elder-off' : 'elder-on')}
          </a>
          <a
            href={withSwitch(look.here, 'lang', look.locale === 'en' ? 'zh' : 'en')}
            lang={look.locale === 'en' ? 'zh-CN' : 'en'}
          >
            {t('other-language')}
          </a>
        </nav>
      </div>
    </header>
  )
}

/** The way to one's own pages, or to signing in, which leads back here. */
function Mine(): ReactElement {
  const t = useWords(words)
  const { signed, here } = useLook()
  if (signed === null) return <a href={`/sign-in?to=${encodeURIComponent(here)}`}>{t('sign-in')}</a>
  return (
    <a href="/me" className="tools-mine">
      {signed.name === '' ? t('mine') : t('mine-named', { name: signed.name })}
    </a>
  )
}

/** What the city tells everybody stands on every page, with the way to the whole of it. */
function Announced(): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  const { announcements } = useLook()
  if (announcements.length === 0) return null
  return (
    <section className="announced" aria-label={t('announced')}>
      {announcements.map(({ id, title, ended }) => (
        <p className="wide" key={id}>
          <strong>{title}</strong>
          {ended !== null && (
            <span>
              {t('announced-ended', {
                day: dateInWords(ended.on, locale),
                until: momentInWords(ended.shownUntil, locale),
              })}
            </span>
          )}
          <a href={`/notice/${id}`} aria-label={`${t(ended === null ? 'announced-more' : 'announced-result')}${title}`}>
            {t(ended === null ? 'announced-more' : 'announced-result')}
          </a>
        </p>
      ))}
    </section>
  )
}

/** For whom one acts is said on every page, with the way back to oneself. */
function Acting(): ReactElement | null {
  const t = useWords(words)
  const { signed } = useLook()
  if (signed === null || signed.acting === null) return null
  return (
    <section className="acting" aria-label={t('acting-label')}>
      <p className="wide">
        {t('acting', { name: signed.acting })}
        <a href="/me/acting">{t('acting-change')}</a>
      </p>
    </section>
  )
}

function Foot(): ReactElement {
  const t = useWords(words)
  return (
    <footer className="foot">
      <div className="wide">
        <p className="foot-urgent">{t('urgent')}</p>
        <p>{t('around-the-clock')}</p>
        <nav aria-label={t('more')}>
          <ul className="foot-links">
            {(['answers', 'track', 'guide', 'accessibility', 'privacy', 'about'] as const).map((page) => (
              <li key={page}>
                <a href={`/${page}`}>{t(page)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

/** The same page with a switch thrown; the server keeps it in a cookie and leads back. */
function withSwitch(here: string, name: string, value: string): string {
  const url = new URL(here, 'http://here')
  url.searchParams.set(name, value)
  return url.pathname + url.search
}
