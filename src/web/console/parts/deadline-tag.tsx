import { useLanguage, useWords } from '../language.tsx'
import { dayOf, daysBetween, sayClock, sayDay, useNow } from '../time.ts'
import { words } from './words.ts'

type Urge = 'late' | 'today' | 'warned' | 'calm'

/** How pressing a deadline is now; what is warned but not yet due stands between today and the rest. */
export function urgeOf(dueAt: string | null, warnings: readonly string[], now: Date): Urge {
  if (dueAt === null) return 'calm'
  if (new Date(dueAt) < now) return 'late'
  if (dayOf(dueAt) === dayOf(now)) return 'today'
  return warnings.length > 0 ? 'warned' : 'calm'
}

const shapes: Readonly<Record<Urge, string>> = {
  late: 'M8 1.5 15 14H1Z',
  today: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
  warned: 'M8 .8 15.2 8 8 15.2.8 8Z',
  calm: 'M3 7h10v2H3Z',
}

type Props = { dueAt: string | null; provisional?: boolean | undefined; warnings?: readonly string[]; done?: boolean }

/** A deadline as word and shape: triangle late, disc today, diamond warned, bar later. Never by colour alone. */
export function DeadlineTag(props: Props) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const now = useNow()
  const { dueAt } = props
  if (dueAt === null) return <span className="due due-calm">{t('due.none')}</span>
  const urge = props.done ? 'calm' : urgeOf(dueAt, props.warnings ?? [], now)
  const away = daysBetween(now, dueAt)
  const time = sayClock(dueAt)
  const text = () => {
    if (urge === 'late') return away < 0 ? t('due.late', { days: -away }) : t('due.lateToday')
    if (urge === 'today') return t('due.today', { time })
    return away === 1 ? t('due.tomorrow', { time }) : t('due.soon', { day: sayDay(dueAt, locale) })
  }
  return (
    <span className={`due due-${urge}`} title={`${dayOf(dueAt)} ${time}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={shapes[urge]} fill="currentColor" />
      </svg>
      {text()}
      {props.provisional && <em>{t('due.provisional')}</em>}
    </span>
  )
}
