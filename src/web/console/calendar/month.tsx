import { useWords } from '../language.tsx'
import type { Year } from './page.tsx'
import { words } from './words.ts'

type Props = { year: Year; month: number; days: number; onDay: (date: string) => void }

/** One month; each day is a button, with 休 or 班 where it is not what its day of the week says. */
export function Month(props: Props) {
  const t = useWords(words)
  const first = new Date(Date.UTC(props.year.year, props.month - 1, 1))
  const lead = (first.getUTCDay() + 6) % 7
  const count = new Date(Date.UTC(props.year.year, props.month, 0)).getUTCDate()
  return (
    <section className="month">
      <h2>{t('month', { month: props.month, days: props.days })}</h2>
      <div className="month-grid">
        {t('weekdays')
          .split(',')
          .map((name, at) => (
            <span key={at} className="quiet small">
              {name}
            </span>
          ))}
        {Array.from({ length: lead }, (_, at) => (
          <span key={`lead-${at}`} />
        ))}
        {Array.from({ length: count }, (_, at) => (
          <Day key={at} {...props} day={at + 1} />
        ))}
      </div>
    </section>
  )
}

function Day(props: Props & { day: number }) {
  const t = useWords(words)
  const date = `${props.year.year}-${String(props.month).padStart(2, '0')}-${String(props.day).padStart(2, '0')}`
  const listed = props.year.days.find((one) => one.date === date)
  const week = new Date(`${date}T00:00:00Z`).getUTCDay()
  const working = listed ? listed.working : week >= 1 && week <= 5
  const mark = listed ? t(listed.working ? 'working' : 'off') : ''
  return (
    <button
      type="button"
      className={working ? 'day' : 'day day-rest'}
      title={listed?.name ?? ''}
      aria-label={`${props.day}${mark} ${[date, listed?.name].filter(Boolean).join(' ')}`}
      onClick={() => props.onDay(date)}
    >
      {props.day}
      {mark && <em className={working ? 'mark-work' : 'mark-off'}>{mark}</em>}
    </button>
  )
}
