import type { ReactElement } from 'react'
import type { EnterpriseMap } from '#domains/bundles'
import { groupBy } from '#kit/group'
import { type MapMatter, type MapState, mapStates } from '#rules/bundles'
import { type Theme, themes } from '#rules/matters'
import { Tag, type TagTone } from '#shared/ui/tag/tag.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words } from './words.ts'

const tones: Record<MapState, TagTone> = {
  has: 'done',
  'in-hand': 'open',
  'can-start': 'open',
  blocked: 'wait',
  'not-needed': 'wait',
}
const states = Object.keys(mapStates) as MapState[]

/** The map of a firm (一企一图): life event by life event, each matter with how it stands. No paper and no person is named. */
export function MapView({ map }: { map: EnterpriseMap }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const all = map.themes.flatMap(({ matters }) => matters)
  const counts = groupBy(all, ({ state }) => state)
  return (
    <>
      <p>{t('map-legend', { n: all.length })}</p>
      <ul className="map-counts">
        {states.map((state) => (
          <li key={state}>
            <Tag
              tone={tones[state]}
              text={t('map-count', { state: t(`state-${state}`), n: counts.get(state)?.length ?? 0 })}
            />
          </li>
        ))}
      </ul>
      <div className="map-themes">
        {map.themes.map(({ theme, matters }) => (
          <section key={theme} className="map-theme" aria-labelledby={`theme-${theme}`}>
            <h2 id={`theme-${theme}`}>{themes[theme as Theme][locale]}</h2>
            <ul className="map-lines">
              {[...matters].sort(byState).map((matter) => (
                <Line key={matter.version} matter={matter} map={map} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function Line({ matter, map }: { matter: MapMatter; map: EnterpriseMap }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const docs = matter.blockedBy.map(({ doc }) => map.docs.get(doc)?.[locale] ?? doc)
  return (
    <li className={`map-line map-${matter.state}`}>
      <a href={`/matters/${matter.taskCode}`}>{matter.name[locale]}</a>
      <p>
        <Tag tone={tones[matter.state]} text={t(`state-${matter.state}`)} />
        <span className="quiet">
          {map.orgs.get(matter.org) ?? ''} ·{' '}
          {matter.handling === 'instant' ? t('at-once') : t('days', { days: matter.promise })}
        </span>
      </p>
      {matter.state === 'blocked' ? <p>{t('map-blocked', { docs })}</p> : null}
      {matter.state === 'not-needed' && matter.barredBy ? (
        <p className="quiet">{t('map-barred', { why: matter.barredBy[locale] })}</p>
      ) : null}
    </li>
  )
}

/** What can be done now comes first, what does not apply last. */
function byState(a: MapMatter, b: MapMatter): number {
  const order: readonly MapState[] = ['in-hand', 'can-start', 'blocked', 'has', 'not-needed']
  return order.indexOf(a.state) - order.indexOf(b.state)
}
