import type { CaseDetail } from '../api/types.ts'
import { useCode, useWords } from '../language.tsx'
import { sayMoment } from '../time.ts'
import { fares, templates, ways, words } from './told-words.ts'

type Told = NonNullable<CaseDetail['told']>[number]

/** How a message fared, as a shape beside the word: tick arrived, bar on its way, triangle not arrived, ring unknown. */
const shapes: Readonly<Record<string, string>> = {
  arrived: 'M1.5 8.5 3 7l3.5 3.5L13 4l1.5 1.5-8 8Z',
  waiting: 'M3 7h10v2H3Z',
  lost: 'M8 1.5 15 14H1Z',
  unknown: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
}

/** What the resident was sent about the case and whether it arrived (给诉求人的通知); for the centre alone. */
export function ToldPanel({ told }: { told: readonly Told[] }) {
  const t = useWords(words)
  return (
    <section className="sheet" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {told.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="contacts">
        {told.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Line({ one }: { one: Told }) {
  const t = useWords(words)
  const template = useCode(templates)
  const way = useCode(ways)
  const at = one.sentAt ?? one.createdAt
  return (
    <li>
      <strong>{template(one.template)}</strong> <span className="quiet">{way(one.channel)}</span>
      <br />
      <Fare state={one.state} />{' '}
      <time className="quiet small" dateTime={at}>
        {sayMoment(at)}
      </time>
      {one.attempts > 1 && <span className="quiet small"> {t('attempts', { count: one.attempts })}</span>}
    </li>
  )
}

function Fare({ state }: { state: string }) {
  const fared = useCode(fares)
  const kind = fareOf(state)
  return (
    <span className={`due ${kind === 'lost' ? 'due-late' : kind === 'unknown' ? 'due-warned' : 'due-calm'}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={shapes[kind]} fill="currentColor" />
      </svg>
      {fared(state)}
    </span>
  )
}

function fareOf(state: string): 'arrived' | 'waiting' | 'lost' | 'unknown' {
  if (state === 'sent' || state === 'delivered') return 'arrived'
  if (state === 'failed' || state === 'dropped') return 'lost'
  return state === 'uncertain' ? 'unknown' : 'waiting'
}
