import { useAsk } from '../api/queries.ts'
import type { CaseDetail, ClockDay } from '../api/types.ts'
import { useLanguage, useWords } from '../language.tsx'
import { ClockPanel } from '../parts/clock-panel.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { words as parts } from '../parts/words.ts'
import { dayOf, useNow } from '../time.ts'
import { type ClockFacts, clockOf, factsOf } from './described.ts'
import { words } from './words.ts'

type Counted = { facts: ClockFacts; title: string; closed: boolean; stops?: readonly StopFacts[] }
/** A time that does not count, from and to; `to` null: it lasts. */
export type StopFacts = { from: string; to: string | null }

/** The promise to the resident and, in a redo round, its own clock; the total elapsed time stays in sight. */
export function CaseClocks({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const p = useWords(parts)
  const closed = item.stage !== 'open'
  const redo = factsOf(item.described, 'redo')
  const promise = clockOf(factsOf(item.described, 'clock'))
  const again = clockOf(redo && factsOf(redo, 'clock'))
  return (
    <section className="sheet" aria-label={t('clocks')}>
      {again && redo && <Explained facts={again} title={t('round', { round: redo.round })} closed={closed} />}
      {promise ? (
        <Explained facts={promise} title={p('clock.title')} closed={closed} />
      ) : (
        <DeadlineTag dueAt={item.dueAt} provisional={item.dueProvisional} done={closed} />
      )}
    </section>
  )
}

type Day = Omit<ClockDay, 'why'> & { reason: { zh: string; en: string } }

/** Asks the calendar for every day of the period and why it counts. */
export function Explained(props: Counted) {
  const { facts } = props
  const { locale } = useLanguage()
  const today = dayOf(useNow())
  const stops = (props.stops ?? []).map(({ from, to }) => `${from}/${to ?? '..'}`).join(',')
  const query = { start: facts.startedAt, amount: facts.amount, unit: facts.unit, stops }
  const answer = useAsk<{ days: readonly Day[] }>(['explain'], '/api/deadlines/explain', query)
  const days = (answer.data?.days ?? []).map((day) => ({ ...day, why: day.reason[locale] }))
  const counted = days.filter((day) => day.counted && day.date <= today).length
  const hours = facts.unit.endsWith('hour')
  const used = hours ? Math.max(0, (Date.parse(today) - Date.parse(facts.startedAt)) / 3_600_000) : counted
  const late = facts.dueAt !== null && dayOf(facts.dueAt) < today
  const left = facts.amount - Math.min(used, facts.amount) - (late ? lateDays(facts.dueAt, today) : 0)
  const clock = {
    ...facts,
    allowance: facts.amount,
    used: Math.min(used, facts.amount),
    left,
    days,
    source: facts.basis,
  }
  return <ClockPanel clock={clock} title={props.title} closed={props.closed} />
}

function lateDays(dueAt: string | null, today: string): number {
  return dueAt === null ? 0 : Math.round((Date.parse(today) - Date.parse(dayOf(dueAt))) / 86_400_000)
}
