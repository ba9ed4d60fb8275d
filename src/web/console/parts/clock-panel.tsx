import type { ClockView } from '../api/types.ts'
import { type Say, useLanguage, useWords } from '../language.tsx'
import { dayOf, sayClock, sayDay, useNow } from '../time.ts'
import { words } from './words.ts'

/** The clock: time left of time allowed, one mark per day, and the list of counted and skipped days with the law. */
export function ClockPanel(props: { clock: ClockView; title: string; closed?: boolean }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const { clock } = props
  const over = clock.left < 0
  const today = dayOf(useNow())
  return (
    <section className={`clock ${over && !props.closed ? 'clock-over' : ''}`} aria-label={props.title}>
      <h2 className="label">{props.title}</h2>
      <p className="clock-big">
        {props.closed
          ? t('clock.closed')
          : t(over ? 'clock.over' : 'clock.left', {
              left: amount(clock.left, clock.unit, t),
              over: amount(-clock.left, clock.unit, t),
            })}
      </p>
      <p className="quiet">
        {t('clock.of', { allowance: amount(clock.allowance, clock.unit, t), used: amount(clock.used, clock.unit, t) })}
      </p>
      <ol className="clock-strip" aria-hidden="true">
        {clock.days.slice(0, 31).map((day) => (
          <li
            key={day.date}
            className={day.counted ? (day.date <= today ? 'counted' : 'to-come') : 'skipped'}
            title={`${day.date} ${day.why}`}
          />
        ))}
      </ol>
      <dl className="facts">
        <dt>{t('clock.from')}</dt>
        <dd>{`${sayDay(clock.startedAt, locale)} ${sayClock(clock.startedAt)}`}</dd>
        <dt>{t('clock.due')}</dt>
        <dd>
          {clock.dueAt ? `${sayDay(clock.dueAt, locale)} ${sayClock(clock.dueAt)}` : t('due.paused')}
          {clock.provisional && <em className="provisional">{t('due.provisional')}</em>}
        </dd>
      </dl>
      <Explained clock={clock} />
    </section>
  )
}

function Explained({ clock }: { clock: ClockView }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  if (clock.days.length === 0) return null
  return (
    <details>
      <summary>{t('clock.explain', { count: clock.days.length })}</summary>
      <ol className="clock-days">
        {clock.days.map((day) => (
          <li key={day.date} className={day.counted ? '' : 'skipped'}>
            <span>{sayDay(day.date, locale)}</span>
            <strong>{t(day.counted ? 'clock.counted' : 'clock.skipped')}</strong>
            <span>{day.why}</span>
            {day.law && <span className="quiet small">{day.law}</span>}
          </li>
        ))}
      </ol>
      {clock.source && <p className="quiet small">{`${t('clock.source')}：${clock.source}`}</p>}
    </details>
  )
}

function amount(value: number, unit: string, t: Say<keyof typeof words>): string {
  const rounded = Math.round(value * 10) / 10
  const key = `unit.${unit}`
  return key in words ? `${rounded} ${t(isWord(key) ? key : 'unit.working-day')}` : `${rounded} ${unit}`
}

function isWord(key: string): key is keyof typeof words {
  return key in words
}
