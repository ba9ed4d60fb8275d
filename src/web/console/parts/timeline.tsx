import type { CaseEvent } from '../api/types.ts'
import { type Say, useCode, useLanguage, useWords } from '../language.tsx'
import { sayClock, sayDay } from '../time.ts'
import { eventWords } from './event-words.ts'
import { words } from './words.ts'

/** The story of a case: what happened, by whom, why, what the resident was told, under which clause. */
export function Timeline(props: { events: readonly CaseEvent[]; notes?: ReadonlyMap<number, string> }) {
  const t = useWords(words)
  if (props.events.length === 0) return <p className="quiet">{t('timeline.empty')}</p>
  const days = byDay([...props.events].sort((a, b) => b.no - a.no))
  return (
    <div className="story">
      {days.map(([day, events]) => (
        <Day key={day} day={day} events={events} notes={props.notes} />
      ))}
    </div>
  )
}

function Day(props: { day: string; events: readonly CaseEvent[]; notes: ReadonlyMap<number, string> | undefined }) {
  const { locale } = useLanguage()
  return (
    <section>
      <h3>{sayDay(props.day, locale)}</h3>
      <ol>
        {props.events.map((event) => (
          <Step key={event.no} event={event} note={props.notes?.get(event.no)} />
        ))}
      </ol>
    </section>
  )
}

function Step({ event, note }: { event: CaseEvent; note: string | undefined }) {
  const t = useWords(words)
  const name = useCode(eventWords)
  const { locale } = useLanguage()
  const told = event.told?.[locale]
  return (
    <li className={`step ${shapeOf(event.type)}`}>
      <div className="step-head">
        <strong>{name(nameOf(event.type))}</strong>
        <span className="quiet">{whoOf(event, t)}</span>
        <time dateTime={event.at}>{sayClock(event.at)}</time>
      </div>
      {note && <p className="words">{note}</p>}
      {event.reason?.text && (
        <p>
          <span className="quiet">{t('timeline.reason')}：</span>
          {event.reason.text}
        </p>
      )}
      {told && (
        <p className="told">
          <span className="quiet">{t('timeline.told')}：</span>
          {told}
        </p>
      )}
      {event.clause && <p className="quiet small">{event.clause}</p>}
    </li>
  )
}

/** Where two kinds of case say different things by one word, the whole type has words of its own. */
function nameOf(type: string): string {
  return type in eventWords ? type : type.replace(/^\w+\./, '')
}

function whoOf(event: CaseEvent, t: Say<keyof typeof words>): string {
  if (event.by.kind === 'system') return t('timeline.system')
  if (event.by.kind === 'resident') return t('timeline.resident')
  return [event.by.orgName, event.by.name].filter(Boolean).join(' · ')
}

function shapeOf(type: string): string {
  if (/warned/.test(type)) return 'step-warned'
  if (/supervis|instruct|reopened|sent-back/.test(type)) return 'step-official'
  if (/replied|closed|answered/.test(type)) return 'step-good'
  return ''
}

function byDay(events: readonly CaseEvent[]): [string, CaseEvent[]][] {
  const days = new Map<string, CaseEvent[]>()
  for (const event of events) {
    const day = new Date(new Date(event.at).getTime() + 8 * 3600_000).toISOString().slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return [...days]
}
