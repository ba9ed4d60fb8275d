import type { CaseDetail } from '../../api/types.ts'
import { useWords } from '../../language.tsx'
import { DeadlineTag } from '../../parts/deadline-tag.tsx'
import { Explained } from '../clocks.tsx'
import { type ClockFacts, factsOf, listOf, numberOf, textOf } from '../described.ts'
import { words } from './words.ts'

/** The permit clock: five days to tell everything, then the promise within the law, then ten days to deliver. */
export function ApplicationClocks({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const clock = factsOf(item.described, 'clock')
  if (!clock) return null
  const started = textOf(clock, 'startedAt')
  const decided = factsOf(item.described, 'decision') !== null
  const over = item.stage !== 'open'
  const stops = listOf(item.described, 'stops').flatMap((stop) => {
    const from = textOf(stop, 'from')
    return from === null ? [] : [{ from, to: textOf(stop, 'to') }]
  })
  const dues = [
    { name: t('clockTell'), at: started === null ? textOf(clock, 'tellBy') : null },
    { name: t('clockLegal'), at: decided ? null : textOf(clock, 'legalDueAt') },
    { name: t('clockDeliver'), at: decided ? textOf(clock, 'deliverBy') : null },
  ].filter(({ at }) => at !== null && !over)
  return (
    <section className="sheet">
      {started !== null && !decided && (
        <Explained facts={promiseOf(clock, started)} title={t('clockPromise')} closed={over} stops={stops} />
      )}
      {stops.some(({ to }) => to === null) && <p className="quiet">{t('clockStopped')}</p>}
      <dl className="dues">
        {dues.map(({ name, at }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <DeadlineTag dueAt={at} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function promiseOf(clock: CaseDetail['described'], startedAt: string): ClockFacts {
  return {
    startedAt,
    dueAt: textOf(clock, 'dueAt'),
    provisional: clock.provisional === true,
    amount: numberOf(clock, 'promise') + numberOf(clock, 'extended'),
    unit: 'working-day',
    basis: null,
  }
}
