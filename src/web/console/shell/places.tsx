import { NavLink } from 'react-router'
import { useSession } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { groups, type Workplace, workplacesOf } from '../workplaces.ts'
import { Mark } from './mark.tsx'
import { PlaceIcon } from './place-icon.tsx'
import { words } from './words.ts'

/** Left: the workplaces that my posts give me, in groups, never deeper. */
export function Places() {
  const t = useWords(words)
  const c = useWords(common)
  const { locale } = useLanguage()
  const session = useSession()
  const places = workplacesOf(session.data?.permissions ?? [])
  const order: Workplace['group'][] = ['mine', 'centre', 'overview', 'keep']
  return (
    <nav aria-label={t('shell.workplaces')} className="places">
      <NavLink to="/" className="places-brand" end>
        <Mark />
        <strong>{c('product')}</strong>
      </NavLink>
      {order
        .map((group) => ({ group, here: places.filter((place) => place.group === group) }))
        .filter(({ here }) => here.length > 0)
        .map(({ group, here }) => (
          <section key={group}>
            <h2>{groups[group][locale]}</h2>
            <ul>
              {here.map((place) => (
                <li key={place.path}>
                  <NavLink to={place.path} className="places-link">
                    <PlaceIcon name={place.icon} />
                    {place.words[locale]}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}
