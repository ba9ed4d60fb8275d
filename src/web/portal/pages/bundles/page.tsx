import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { BundleVersion } from '#rules/bundles'
import { firmThemes, personThemes, type Theme, themes } from '#rules/matters'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'matters.read',
  title: { zh: '高效办成一件事', en: 'One thing done well' },
}

type Loaded = { bundles: readonly BundleVersion[] }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  return { bundles: await visit.port.bundles.bundles(visit.ctx) }
}

export default function Bundles(): ReactElement {
  const { bundles } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {bundles.length === 0 ? <p>{t('none')}</p> : null}
      <Life title={t('for-person')} list={personThemes} bundles={bundles} />
      <Life title={t('for-firm')} list={firmThemes} bundles={bundles} />
      <ul className="links-row">
        <li>
          <a className="line-link" href="/map">
            {t('map')}
          </a>
        </li>
        <li>
          <a className="line-link" href="/projects">
            {t('projects')}
          </a>
        </li>
      </ul>
    </div>
  )
}

/** Bundles along a life, event by event; events without one are left out. */
function Life({ title, list, bundles }: Loaded & { title: string; list: readonly Theme[] }): ReactElement | null {
  const locale = useLocale()
  const t = useWords(words)
  const events = list.flatMap((theme) => {
    const own = bundles.filter(({ body }) => body.theme === theme)
    return own.length === 0 ? [] : [{ theme, own }]
  })
  if (events.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {events.map(({ theme, own }) => (
        <section key={theme} aria-labelledby={`event-${theme}`}>
          <h3 id={`event-${theme}`}>{themes[theme][locale]}</h3>
          <ul className="lines">
            {own.map(({ code, body }) => (
              <li key={code}>
                <a href={`/bundles/${code}`}>{body.name[locale]}</a>
                <p className="quiet">
                  {body.summary[locale]} {t('about', { days: body.promise })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
