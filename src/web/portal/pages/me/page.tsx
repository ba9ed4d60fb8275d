import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import type { Level } from '#rules/accounts'
import { levels } from '#rules/accounts'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { needSignIn } from '../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '我的', en: 'Mine' } }

type Loaded = {
  name: string
  level: Level
  /** Mandates that wait for an answer. */
  offered: number
  canActFor: number
  isFirm: boolean
}

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  const [mandates, choices] = await Promise.all([
    visit.port.accounts.mandates(visit.ctx, portal),
    visit.port.accounts.actingChoices(visit.ctx, portal),
  ])
  return {
    name: portal.person.name,
    level: portal.person.level,
    offered: mandates.offered.length,
    canActFor: choices.length,
    isFirm: portal.acting.kind === 'firm',
  }
}

const doors = {
  matters: ['applications', 'requests', 'documents', 'uses', 'map'],
  others: ['acting', 'firms', 'mandates'],
  account: ['identity', 'phone', 'devices', 'data', 'close'],
} as const

export default function Mine(): ReactElement {
  const { name, level, offered, canActFor, isFirm } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <div className="page">
      <h1>{name === '' ? t('title') : t('hello', { name })}</h1>
      <p className="lead">{t('level', { level: levels[level][locale] })}</p>
      {offered === 0 ? null : (
        <Panel tone="wait" title={t('offered-title')}>
          <p>
            {t('offered', { count: offered })} <a href="/me/mandates">{t('offered-see')}</a>
          </p>
        </Panel>
      )}
      {level >= 2 ? null : <Raise level={level} />}
      <Doors
        title={t('matters-title')}
        names={isFirm ? doors.matters : doors.matters.filter((door) => door !== 'map')}
      />
      <Doors
        title={t('others-title')}
        names={canActFor === 0 ? doors.others.filter((door) => door !== 'acting') : doors.others}
      />
      <Doors title={t('account-title')} names={doors.account} />
      <div className="buttons after">
        <ButtonLink kind="second" href="/sign-out">
          {t('sign-out')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** What a higher level would allow, and how to get there. */
function Raise({ level }: { level: Level }): ReactElement {
  const t = useWords(words)
  return (
    <Panel title={t('raise-title')}>
      <p>{t(level === 0 ? 'raise-0' : 'raise-1')}</p>
      <p>
        <a href="/me/identity">{t('raise')}</a>
      </p>
    </Panel>
  )
}

type Door = (typeof doors)[keyof typeof doors][number]

function Doors({ title, names }: { title: string; names: readonly Door[] }): ReactElement {
  const t = useWords(words)
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ways">
        {names.map((door) => (
          <li key={door}>
            <a className="way" href={door === 'map' ? '/map' : `/me/${door}`}>
              <span className="way-name">{t(door)}</span>
              <span className="hint">{t(`${door}-about`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
