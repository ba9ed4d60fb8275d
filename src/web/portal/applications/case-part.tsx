import type { ReactElement } from 'react'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { Road } from '#shared/ui/road/road.tsx'
import { Tag, type TagTone } from '#shared/ui/tag/tag.tsx'
import { dayInWords, momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import type { CaseStation, CaseView } from '../ports/applications.ts'
import { Outcome } from './outcome.tsx'
import { words } from './words.ts'

export type CaseProps = { one: CaseView; now: string }

/** One department's part of an application: who has it, what comes next and by which day, what came out, and its road. */
export function CasePart({ one, alone, now }: CaseProps & { alone: boolean }): ReactElement {
  const t = useWords(words)
  const road = <CaseRoad one={one} now={now} />
  return (
    <section className="case-part" aria-label={one.name}>
      {alone ? null : <h2>{one.name}</h2>}
      <Now one={one} now={now} />
      <Asked one={one} now={now} />
      <Outcome one={one} now={now} />
      {alone ? (
        <>
          <h2>{t('road')}</h2>
          {road}
        </>
      ) : (
        <details>
          <summary>
            {t('road')}
            <span className="unseen">{` ${one.name}`}</span>
          </summary>
          {road}
        </details>
      )}
      <Acts one={one} />
    </section>
  )
}

/** What can be done with this part alone. */
function Acts({ one }: { one: CaseView }): ReactElement | null {
  const t = useWords(words)
  const acts = (['rate', 'withdraw'] as const).filter((act) => one.can[act])
  if (acts.length === 0) return null
  return (
    <p className="acts screen-only">
      {acts.map((act) => (
        <a key={act} className="line-link" href={`/applications/${one.number}/${act}`}>
          {t(act)}
          <span className="unseen">{` ${one.name}`}</span>
        </a>
      ))}
    </p>
  )
}

function Now({ one, now }: CaseProps): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const late = isLate(one, now)
  const day = one.dueAt === null ? null : dayInWords(one.dueAt, locale, now)
  return (
    <div className="now">
      <p className="state-row">
        <Tag tone={toneOf(one)} text={one.stateWords} />
        {late ? <Tag tone="late" text={t('late')} /> : null}
      </p>
      <dl className="now-lines">
        <div>
          <dt>{t('holder')}</dt>
          <dd>{one.org}</dd>
        </div>
        {one.nextStep === null || one.asked.length > 0 ? null : (
          <div>
            <dt>{t('next')}</dt>
            <dd>{one.nextStep}</dd>
          </div>
        )}
        {day === null || one.over || one.state === 'correction' ? null : (
          <div>
            <dt>{t(one.state === 'received' ? 'due-told' : 'due')}</dt>
            <dd>{t(late ? 'late-text' : 'due-by', { day })}</dd>
          </div>
        )}
      </dl>
      <Stops one={one} now={now} />
      {one.dueWhy.length === 0 ? null : (
        <details>
          <summary>
            {t('why')}
            <span className="unseen">{` ${one.name}`}</span>
          </summary>
          <ul>
            {one.dueWhy.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Times that are not counted: announced with their length and basis. */
function Stops({ one, now }: CaseProps): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  const open = one.stops.filter((stop) => stop.to === null)
  return (
    <>
      {open.map((stop) => (
        <p key={stop.from}>
          {t('stop', {
            name: stop.name,
            days: stop.days,
            day: dayInWords(stop.from, locale, now),
            basis: stop.basis,
          })}
        </p>
      ))}
    </>
  )
}

/** A correction notice: everything at once. What the published list does not ask may be left out. */
function Asked({ one, now }: CaseProps): ReactElement | null {
  const t = useWords(words)
  const locale = useLocale()
  if (one.asked.length === 0 && one.later.length === 0) return null
  const isBeyond = one.asked.length > 0 && one.asked.every((item) => item.offList)
  return (
    <Panel tone="wait" title={t(one.asked.length === 0 ? 'later' : isBeyond ? 'beyond' : 'asked')} of={one.name}>
      {one.askedBy === null ? null : <p>{t('asked-by', { day: dayInWords(one.askedBy, locale, now) })}</p>}
      <ul className="asked">
        {one.asked.map((item, at) => (
          <li key={at}>
            <strong>{item.name === '' ? t('off-list-name') : item.name}</strong>
            <span className="as-line">{item.problem}</span>
            {item.offList ? <span className="as-line">{t('off-list')}</span> : null}
          </li>
        ))}
        {one.later.map((item) => (
          <li key={item.key}>
            <strong>{item.name}</strong>
            {item.dueAt === null ? null : (
              <span className="as-line">{t('later-by', { day: dayInWords(item.dueAt, locale, now) })}</span>
            )}
          </li>
        ))}
      </ul>
      {one.can.supply ? <a href={`/applications/${one.number}/supply`}>{t('to-supply')}</a> : null}
      {one.asked.some((item) => item.offList) ? (
        <p>
          <a href={`/tell?matter=${one.taskCode}`}>{t('off-list-tell')}</a>
        </p>
      ) : null}
    </Panel>
  )
}

function CaseRoad({ one, now }: CaseProps): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const when = ({ at, by }: CaseStation): string | undefined => {
    if (at !== null) return momentInWords(at, locale)
    return by === null ? undefined : t('by', { day: dayInWords(by, locale, now) })
  }
  return (
    <Road
      label={`${t('road')} ${one.name}`}
      stations={one.stations.map((station) => ({
        name: station.name,
        state: station.state,
        stateWords: t(`station.${station.state}`),
        when: when(station),
        children: (
          <>
            {station.holder === null ? null : <p>{station.holder}</p>}
            {station.note === null || station.note === one.nextStep ? null : <p className="quiet">{station.note}</p>}
          </>
        ),
      }))}
    />
  )
}

function toneOf(one: CaseView): TagTone {
  if (one.over) return 'done'
  return one.asked.length > 0 || one.can.pay ? 'wait' : 'open'
}

function isLate(one: CaseView, now: string): boolean {
  return !one.over && one.dueAt !== null && one.dueAt < now
}
